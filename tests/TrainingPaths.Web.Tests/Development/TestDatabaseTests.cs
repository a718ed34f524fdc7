using Npgsql;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Web.Tests.Development;

public sealed class TestDatabaseTests
{
    [Test]
    public async Task Every_fixture_gets_a_database_of_its_own()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestDatabase.CreateAsync()));
        foreach (var database in made) await RunAsync(database.OwnerConnectionString, "CREATE TABLE own_row (id int)");
        foreach (var database in made) await database.DisposeAsync();

        Assert.That(made.Select(database => database.OwnerConnectionString), Is.Unique);
    }

    [Test]
    public async Task The_application_and_the_owner_are_bound_by_policies_and_the_superuser_is_not()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.That(await RunAsync(database.AppConnectionString, "SELECT rolsuper OR rolbypassrls OR rolinherit FROM pg_roles WHERE rolname = current_user"), Is.False);
        Assert.That(await RunAsync(database.OwnerConnectionString, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"), Is.False);
        Assert.That(await RunAsync(database.SuperuserConnectionString, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"), Is.True);
    }

    [Test]
    public async Task A_disposed_database_is_gone_even_with_a_session_open()
    {
        var database = await TestDatabase.CreateAsync();
        await using var session = new NpgsqlConnection(database.OwnerConnectionString);
        await session.OpenAsync();

        await database.DisposeAsync();

        Assert.That(async () => await RunAsync(database.OwnerConnectionString, "SELECT 1"), Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("3D000"));
    }

    private static async Task<object?> RunAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
