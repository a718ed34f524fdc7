using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Core.Tests.Platform;

public sealed class MigrateTests
{
    [Test]
    public async Task Every_table_with_people_in_it_is_behind_forced_row_level_security()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = owner.CreateCommand("""
            select n.nspname || '.' || c.relname, c.relrowsecurity and c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname in ('structure_id', 'person_id') and not a.attisdropped
            where c.relkind = 'r' and n.nspname <> 'hangfire' group by 1, 2
            """);
        var unprotected = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (!reader.GetBoolean(1))
                unprotected.Add(reader.GetString(0));
        }

        // Federation roles are read while signing in, and the keys of content's sessions by its own origin, before any caller is known; they hold no name.
        // A notice waits for a job that tells authors what was said of their drafts: ids, for some minutes.
        Assert.That(unprotected, Is.EquivalentTo(new[] { "accounts.appointment", "tracking.session_key", "notifications.comment_notice", "notifications.message_notice" }));
    }

    [Test]
    public async Task Tables_that_only_say_who_did_something_are_behind_it_too_but_for_those_of_content()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = owner.CreateCommand("""
            select distinct n.nspname || '.' || c.relname || '.' || a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname like '%\_by' and a.atttypid = 'uuid'::regtype and not a.attisdropped
            where c.relkind = 'r' and n.nspname <> 'hangfire' and not (c.relrowsecurity and c.relforcerowsecurity)
            """);
        var open = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            open.Add(reader.GetString(0));

        // Paths, their drafts and packages cross structures on purpose; the id of who published, sent or asked is all that they hold of a person.
        Assert.That(open, Is.EquivalentTo(new[] { "paths.proofreading.asked_by", "paths.publishing_terms.changed_by", "paths.path_version.published_by", "packages.scorm_package.uploaded_by", "progress.version_migration.requested_by", "progress.version_migration.reversed_by" }));
    }

    // A site that has run a migration runs it again under another name, and fails. Add to this list; change nothing in it.
    [Test]
    public void Migrations_only_go_forward()
    {
        string[] released = ["20261123004733_Initial", "20261123032453_AddPackages", "20261123053620_AddTracking", "20261123062632_ClaimMails", "20261123064802_AddTerritory"];
        var ids = typeof(Migrate).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal);
        Assert.That(ids.Take(released.Length), Is.EqualTo(released));
    }

    [Test]
    public async Task Migrating_gives_way_to_whoever_reads_and_a_later_run_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await ExecuteAsync(owner, "comment on table accounts.person is 'policies of another version'");
        await using (var reader = await owner.OpenConnectionAsync())
        {
            await using var long_ = await reader.BeginTransactionAsync();
            await using (var read = new NpgsqlCommand("select count(*) from accounts.person", reader))
                await read.ExecuteScalarAsync();
            var migrating = Assert.CatchAsync<PostgresException>(() => Migrate.RunAsync(database.OwnerConnectionString, appPassword: null, CancellationToken.None));
            Assert.That((await migrating)?.SqlState, Is.EqualTo(PostgresErrorCodes.LockNotAvailable));
        }

        await Migrate.RunAsync(database.OwnerConnectionString, appPassword: null, CancellationToken.None);
        Assert.That(await ExecuteAsync(owner, "select 1 from pg_class where oid = 'accounts.person'::regclass and obj_description(oid) like 'policies %' and obj_description(oid) not like '%version'"), Is.EqualTo(1));
    }

    [TestCase("20261123004733_Initial")]
    [TestCase("20261123010722_Initial")]
    public async Task A_database_of_the_first_version_keeps_its_rows_and_gets_the_tables_of_this_one(string name)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        // Policies of some tables look into others, which could not go before them.
        await ExecuteAsync(owner, "do $$ declare p record; begin for p in select * from pg_policies loop execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename); end loop; end $$");
        await using (var source = Core.Platform.Database.BuildSource(database.OwnerConnectionString))
        await using (var db = Core.Platform.Database.OwnerContext(source))
            await db.GetService<IMigrator>().MigrateAsync("20261123004733_Initial");
        Assert.That(await ExecuteAsync(owner, "select to_regclass('tracking.registration') is null"), Is.True, "control: it is the first version");
        await ExecuteAsync(owner, $"update platform.migration set migration_id = '{name}'");
        await ExecuteAsync(owner, "insert into accounts.structure (id, name, town, time_zone) values (gen_random_uuid(), 'Une ancienne', 'Blois', 'Europe/Paris')");

        await Migrate.RunAsync(database.OwnerConnectionString, appPassword: null, CancellationToken.None);

        Assert.That(await ExecuteAsync(owner, "select territory from accounts.structure where name = 'Une ancienne'"), Is.EqualTo(""));
        Assert.That(await ExecuteAsync(owner, "select count(*) from tracking.registration"), Is.EqualTo(0L));
    }

    [Test]
    public async Task Migrating_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Migrate.RunAsync(database.OwnerConnectionString, appPassword: null, CancellationToken.None);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
