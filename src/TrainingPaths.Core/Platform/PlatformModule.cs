using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TrainingPaths.Core.Platform;

public static class PlatformModule
{
    /// <param name="connection">The application's login, bound by row-level security; never the owner's.</param>
    /// <param name="files">Folder of the file store.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, string connection, string files)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Database.BuildSource(connection));
        services.Configure<IdentityOptions>(Database.ConfigureIdentity);
        services.AddPooledDbContextFactory<TrainingPathsDbContext>((sp, options) => Database.Configure(options, sp.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(sp =>
        {
            // A pooled context keeps its own properties from one lease to the next: it always starts as nobody's.
            var db = sp.GetRequiredService<IDbContextFactory<TrainingPathsDbContext>>().CreateDbContext();
            db.FiltersOff = sp.GetService<QueryFiltersOff>() is not null;
            db.ActAs(Caller.Nobody);
            return db;
        });
        services.AddScoped<UnitOfWork>();
        services.AddScoped<Events>();
        services.AddSingleton<Jobs>();
        services.AddSingleton(new FileStore(files));
        services.AddScoped<SweepFiles>();
        services.AddSingleton<JobStorage>(sp => BuildStorage(sp.GetRequiredService<NpgsqlDataSource>()));
        return services;
    }

    private static PostgreSqlStorage BuildStorage(NpgsqlDataSource source) => new(new SharedSource(source), new PostgreSqlStorageOptions
    {
        SchemaName = "hangfire",
        PrepareSchemaIfNecessary = false,                       // the owner does it, in Migrate
        EnableTransactionScopeEnlistment = true,                // a job is a row of the transaction that caused it
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(45),         // a killed worker's job is taken up within a minute; a long one is never run twice
        QueuePollInterval = TimeSpan.FromSeconds(1),
        DistributedLockTimeout = TimeSpan.FromMinutes(1),
    });

    private sealed class SharedSource(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}

/// <summary>Registered by one test only: query filters are lifted, to prove that row-level security holds by itself.</summary>
public sealed class QueryFiltersOff;
