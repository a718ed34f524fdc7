using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// Brings a database to this version of the code: roles, tables, job storage, rights and row-level security.
/// Run by the owner's login, never by the web; running it again changes nothing. Two at once wait for each other.
/// </summary>
public static class Migrate
{
    private const long Lock = 0x7470_6d69;

    // A change of a table waits for whoever reads it, and everybody who comes later waits for the change: better to give way, and be run again.
    private const string Patience = "3s";

    /// <exception cref="PostgresException"><c>55P03</c>: somebody holds a table; what was reached is kept, and another run goes on from there.</exception>
    /// <param name="ownerConnection">A login that may create roles and owns the database.</param>
    /// <param name="appPassword">Password to give to the application's login; null where the server needs none (private socket).</param>
    public static async Task RunAsync(string ownerConnection, string? appPassword, CancellationToken ct)
    {
        // Not pooled: a template database cannot be cloned while a connection lingers.
        var unpooled = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        await ExecuteAsync(connection, $"set lock_timeout = '{Patience}'", ct);
        await ExecuteAsync(connection, DatabaseRoles.CreateSql(appPassword), ct);
        await ExecuteAsync(connection, TextSearchSql, ct);
        await ExecuteAsync(connection, LikenessSql, ct);
        await ExecuteAsync(connection, OneNameSql, ct);
        await MigrateTablesAsync(unpooled, ct);
        await InstallJobStorageAsync(connection, ct);
        await ExecuteAsync(connection, GrantSql(), ct);
        foreach (var table in TrainingPathsDbContext.PeopleTables)
            await ApplyAsync(connection, table, ct);
    }

    private static async Task MigrateTablesAsync(string connection, CancellationToken ct)
    {
        var patient = new NpgsqlConnectionStringBuilder(connection);
        patient.Options = $"{patient.Options} -c lock_timeout={Patience}";
        await using var source = Database.BuildSource(patient.ConnectionString);
        await using var db = Database.OwnerContext(source);
        await db.Database.MigrateAsync(ct);
    }

    private static async Task InstallJobStorageAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await ExecuteAsync(connection, "create schema if not exists hangfire", ct);
        PostgreSqlObjectsInstaller.Install(connection, "hangfire");
    }

    // Dropping and creating policies locks the table, so unchanged ones are left alone.
    private static async Task ApplyAsync(NpgsqlConnection connection, PeopleTable table, CancellationToken ct)
    {
        var sql = table.PolicySql();
        var mark = "policies " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sql)))[..16];
        await using var read = new NpgsqlCommand($"select obj_description('{table.Name}'::regclass)", connection);
        if (await read.ExecuteScalarAsync(ct) as string == mark)
            return;
        await ExecuteAsync(connection, $"begin; {sql} comment on table {table.Name} is '{mark}'; commit;", ct);
    }

    private static string GrantSql()
    {
        var roles = string.Join(", ", [DatabaseRoles.App, .. DatabaseRoles.Scopes]);
        var schemas = string.Join(", ", [.. Database.Schemas, "hangfire"]);
        return $"""
            GRANT USAGE ON SCHEMA {schemas} TO {roles};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schemas} TO {roles};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schemas} TO {roles};
            REVOKE INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schemas} FROM {DatabaseRoles.Plan}, {DatabaseRoles.Trainer};
            REVOKE UPDATE, DELETE ON {string.Join(", ", TrainingPathsDbContext.FrozenTables)} FROM {roles};
            {FiguresRole.GrantSql(schemas, roles)}
            REVOKE ALL ON {string.Join(", ", TrainingPathsDbContext.SearchTables)} FROM {string.Join(", ", DatabaseRoles.Scopes)};
            {string.Join('\n', TrainingPathsDbContext.PeopleTables.Select(t => t.RightsSql()))}
            {TrainingPathsDbContext.RegisterGrantSql(roles)}
            """;
    }

    // The first migration went out under two names, with the same tables: under the other one they would be made twice.
    private const string OneNameSql = """
        do $do$ begin
          if to_regclass('platform.migration') is not null then
            update platform.migration set migration_id = '20261123004733_Initial' where migration_id = '20261123010722_Initial';
          end if;
        end $do$;
        """;

    // French stemming with accents folded: « securite » finds « sécurité ».
    private const string TextSearchSql = """
        create extension if not exists unaccent;
        do $do$ begin
          if not exists (select 1 from pg_ts_config where cfgname = 'fr_unaccent') then
            create text search configuration public.fr_unaccent (copy = french);
            alter text search configuration public.fr_unaccent alter mapping for hword, hword_part, word with unaccent, french_stem;
          end if;
        end $do$;
        """;

    // « planing » finds « plannings ». A server that does not offer pg_trgm searches without it: nothing is ever alike.
    private const string LikenessSql = """
        do $do$ begin
          begin
            create extension if not exists pg_trgm;
          exception when others then
            raise notice 'pg_trgm is not there (%): the search will not forgive a misspelt word', sqlerrm;
          end;
          if exists (select 1 from pg_extension where extname = 'pg_trgm') then
            create or replace function public.likeness(sought text, text_read text) returns real language sql stable parallel safe
              as 'select word_similarity(unaccent(lower(sought)), unaccent(lower(text_read)))';
          else
            create or replace function public.likeness(sought text, text_read text) returns real language sql immutable parallel safe
              as 'select 0::real';
          end if;
        end $do$;
        """;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
