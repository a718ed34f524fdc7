using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>What PostgreSQL itself says about roles, policies and functions: a right given by hand, or forgotten, shows here.</summary>
[Category("Authorization")]
public sealed class CatalogueOfRightsTests
{
    private const string Ours = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')";

    private TestDatabase database = null!;
    private NpgsqlDataSource everything = null!;
    private NpgsqlDataSource app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync();
        everything = NpgsqlDataSource.Create(database.SuperuserConnectionString);
        app = NpgsqlDataSource.Create(database.AppConnectionString);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await app.DisposeAsync();
        await everything.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test]
    public async Task Each_scope_has_one_policy_where_it_reaches_rows_and_none_elsewhere()
    {
        var applied = await everything.TextsAsync("select schemaname || '.' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || array_to_string(roles, ',') from pg_policies");
        var declared = TrainingPathsDbContext.PeopleTables.SelectMany(table => table.Policies().Select(policy => $"{table.Name} {policy.Role} PERMISSIVE ALL {policy.Role}"));
        Assert.That(applied, Is.EquivalentTo(declared));
    }

    [Test]
    public async Task The_conditions_of_the_policies_are_those_declared()
    {
        const string conditions = "select schemaname || '.' || tablename || ' ' || policyname || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') from pg_policies order by 1";
        var applied = await everything.TextsAsync(conditions);
        // PostgreSQL writes conditions its own way: the declared ones are compared as it writes them, on a copy.
        await using var copy = await TestDatabase.CreateAsync();
        await using var fresh = NpgsqlDataSource.Create(copy.SuperuserConnectionString);
        foreach (var table in TrainingPathsDbContext.PeopleTables)
        {
            await using var command = fresh.CreateCommand(table.PolicySql());
            await command.ExecuteNonQueryAsync();
        }

        Assert.That(applied, Is.EqualTo(await fresh.TextsAsync(conditions)));
    }

    [Test]
    public async Task Every_table_of_people_forces_its_policies_on_its_owner_too()
    {
        var forced = await everything.TextsAsync("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and c.relforcerowsecurity");
        Assert.That(forced, Is.EquivalentTo(TrainingPathsDbContext.PeopleTables.Select(table => table.Name)));
    }

    [Test]
    public async Task The_roles_of_the_application_have_no_right_above_policies()
    {
        var roles = string.Join(", ", DatabaseRoles.Scopes.Append(DatabaseRoles.App).Select(role => $"'{role}'"));
        using var all = Assert.EnterMultipleScope();
        Assert.That(await everything.TextsAsync($"select rolname::text from pg_roles where rolname in ({roles}) and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication)"), Is.Empty);
        Assert.That(await everything.TextsAsync($"select rolname::text from pg_roles where rolcanlogin and rolname in ({roles})"), Is.EqualTo(new[] { DatabaseRoles.App }));
        Assert.That(await everything.TextsAsync($"select c.relname::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ({roles})"), Is.Empty);
        Assert.That(
            await everything.TextsAsync($"select m.rolname || ' is ' || g.rolname from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid where m.rolname in ({roles})"),
            Is.EquivalentTo(DatabaseRoles.Scopes.Select(scope => $"{DatabaseRoles.App} is {scope}")));
    }

    [Test]
    public async Task No_function_or_view_of_ours_runs_with_the_rights_of_its_owner()
    {
        Assert.That(await everything.TextsAsync($"select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where {Ours} and p.prosecdef"), Is.Empty);
        Assert.That(await everything.TextsAsync($"select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where {Ours} and c.relkind = 'm'"), Is.Empty);
        Assert.That(
            await everything.TextsAsync($"select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where {Ours} and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)"),
            Is.Empty);
    }

    [Test]
    public async Task Nothing_of_ours_is_granted_to_everybody() =>
        Assert.That(await everything.TextsAsync("select table_schema || '.' || table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema not in ('pg_catalog', 'information_schema')"), Is.Empty);

    [TestCase("alter table accounts.person disable row level security")]
    [TestCase("drop policy tp_person on accounts.person")]
    [TestCase("create policy open on accounts.person for select using (true)")]
    [TestCase("truncate progress.progress_event")]
    [TestCase("create table accounts.aside as select 1")]
    [TestCase("create table public.aside as select 1")]
    [TestCase("set session_replication_role = replica")]
    [TestCase("set role postgres")]
    [TestCase("set row_security = off; select count(*) from accounts.person")]
    [TestCase("alter role tp_app superuser")]
    public void The_application_cannot_take_the_wall_down(string sql)
    {
        using var command = app.CreateCommand(sql);
        Assert.That(() => command.ExecuteNonQueryAsync(), Throws.InstanceOf<PostgresException>());
    }

    [Test]
    public void The_application_starts_with_no_login_that_policies_do_not_bind()
    {
        using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        Assert.That(() => DatabaseRoles.AssertBoundByPoliciesAsync(owner, CancellationToken.None), Throws.InvalidOperationException.With.Message.Contains("owns tables"));
        Assert.That(() => DatabaseRoles.AssertBoundByPoliciesAsync(everything, CancellationToken.None), Throws.InvalidOperationException.With.Message.Contains("is a superuser"));
        Assert.That(() => DatabaseRoles.AssertBoundByPoliciesAsync(app, CancellationToken.None), Throws.Nothing);
    }
}
