using Npgsql;
using TrainingPaths.Web.Development;

namespace TrainingPaths.TestKit.Database;

/// <summary>A server that the developer names in TP_TEST_DB.</summary>
internal static class ConfiguredServer
{
    public static TestServer? Find()
    {
        if (Environment.GetEnvironmentVariable("TP_TEST_DB") is not { Length: > 0 } given) return null;
        var owner = new NpgsqlConnectionStringBuilder(given);
        var app = new NpgsqlConnectionStringBuilder(given) { Username = ClusterRoles.App, Password = ClusterRoles.App };
        return new(owner.ConnectionString, app.ConnectionString, Environment.GetEnvironmentVariable("TP_TEST_SUPERUSER_DB"));
    }
}
