using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TrainingPaths.Core.Platform;

/// <summary>How the database is reached: one data source for rows and jobs alike, so that both share a transaction.</summary>
public static class Database
{
    public static readonly IReadOnlyList<string> Schemas = ["platform", "accounts", "paths", "enrolments", "packages", "tracking", "assessment", "progress", "certificates", "notifications"];

    public static NpgsqlDataSource BuildSource(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!text.ContainsKey("Max Auto Prepare"))
            text.MaxAutoPrepare = 50;   // a compiled query takes a third of the time once prepared
        // Every query goes through policies that hide its values from the planner: planning it anew for each call costs more than running it, and finds the same plan.
        if (string.IsNullOrEmpty(text.Options))
            text.Options = "-c plan_cache_mode=force_generic_plan";
        return new NpgsqlDataSourceBuilder(text.ConnectionString).EnableDynamicJson().Build();
    }

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.SetPostgresVersion(15, 0).MigrationsHistoryTable("migration", "platform"))
        .UseSnakeCaseNamingConvention();

    internal static void ConfigureIdentity(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;   // passkeys have their table from the first migration on
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";   // the user name is the mail address: o'neil@example.org is one
        options.Password.RequiredLength = 10;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 8;
    }

    /// <summary>A context outside any unit of work, for the owner's login only.</summary>
    internal static TrainingPathsDbContext OwnerContext(NpgsqlDataSource source)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(ConfigureIdentity).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<TrainingPathsDbContext>();
        Configure(options, source);
        options.UseApplicationServiceProvider(services);
        return new TrainingPathsDbContext(options.Options);
    }
}

/// <summary>Lets <c>dotnet ef</c> build the model without a running application.</summary>
public sealed class DesignTimeContext : IDesignTimeDbContextFactory<TrainingPathsDbContext>
{
    public TrainingPathsDbContext CreateDbContext(string[] args) => Database.OwnerContext(Database.BuildSource("Host=design-time"));
}
