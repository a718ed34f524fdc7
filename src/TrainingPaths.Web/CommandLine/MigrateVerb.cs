using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.CommandLine;

internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = VerbHost.Configuration(VerbWords.Parse(args, operands: 0).Settings);
        var owner = configuration.GetConnectionString("Owner");
        if (string.IsNullOrEmpty(owner))
            throw new VerbFailure(VerbFailure.NotConfigured, "Set ConnectionStrings__Owner: the login that owns the database. The application's own login cannot migrate.");

        var app = configuration.GetConnectionString("Default");
        await Migrate.RunAsync(owner, app is null ? null : new NpgsqlConnectionStringBuilder(app).Password, CancellationToken.None);
        Console.WriteLine("The database is at this version.");
        return 0;
    }
}
