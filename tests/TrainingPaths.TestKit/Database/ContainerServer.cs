using DotNet.Testcontainers.Builders;
using Npgsql;
using Testcontainers.PostgreSql;
using TrainingPaths.Web.Development;

namespace TrainingPaths.TestKit.Database;

/// <summary>A server in a container, where only Docker is there. The library removes it when the process ends.</summary>
internal static class ContainerServer
{
    public static async Task<TestServer?> FindAsync()
    {
        try
        {
            var container = new PostgreSqlBuilder("postgres:15").WithUsername(ClusterRoles.Superuser).WithDatabase("postgres").Build();
            await container.StartAsync();
            var superuser = container.GetConnectionString();
            var password = Guid.NewGuid().ToString("N");
            await ClusterRoles.EnsureAsync(superuser, database: null, password);
            return new(As(superuser, ClusterRoles.Owner, password), As(superuser, ClusterRoles.App, password), superuser);
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    private static string As(string server, string role, string password) =>
        new NpgsqlConnectionStringBuilder(server) { Username = role, Password = password }.ConnectionString;
}
