using Npgsql;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// The login of the application owns nothing and inherits nothing; each unit of work switches to the role of its scope.
/// One role per scope keeps each policy one indexable condition: a policy with an "or federation" arm scans whole tables.
/// </summary>
public static class DatabaseRoles
{
    public const string App = "tp_app";
    public const string Person = "tp_person";
    public const string Structures = "tp_structures";
    public const string Federation = "tp_federation";

    /// <summary>Writes what <see cref="PeopleTable.TrainerMay"/> says of each table, and nothing else anywhere.</summary>
    public const string Trainer = "tp_trainer";

    /// <summary>Several people whose saves share a transaction; no unit of work acts as it.</summary>
    public const string Lane = "tp_lane";

    /// <summary>Counts those who follow one path, before they are moved to another version of it. Reads a few columns, writes nothing.</summary>
    public const string Plan = "tp_plan";

    /// <summary>Counts, by night, what those who follow a path answered and where they stop; writes figures and nothing else (<c>docs/decisions/0020</c>). No unit of work begins as it.</summary>
    public const string Figures = "tp_figures";

    /// <summary>What a transaction may switch to.</summary>
    public static readonly IReadOnlyList<string> Scopes = [Person, Structures, Federation, Trainer, Lane, Plan, Figures];

    public static string Of(Scope scope) => scope switch
    {
        Scope.Person => Person,
        Scope.Structures => Structures,
        Scope.Federation => Federation,
        Scope.Trainer => Trainer,
        _ => App,
    };

    /// <summary>Creates the roles where they are missing. Roles belong to the whole server, so two databases may race here.</summary>
    internal static string CreateSql(string? appPassword)
    {
        var sql = new System.Text.StringBuilder();
        foreach (var role in Scopes)
            sql.AppendLine(Create(role, "NOLOGIN NOINHERIT"));
        sql.AppendLine(Create(App, "LOGIN NOINHERIT"));
        if (!string.IsNullOrEmpty(appPassword))
            sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"ALTER ROLE {App} PASSWORD {Quote(appPassword)};");
        foreach (var role in Scopes)
        {
            sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"""
                DO $do$ BEGIN
                  IF NOT pg_has_role('{App}', '{role}', 'MEMBER') THEN GRANT {role} TO {App}; END IF;
                EXCEPTION WHEN unique_violation OR duplicate_object THEN NULL; WHEN internal_error THEN NULL; END $do$;
                """);
        }

        return sql.ToString();
    }

    /// <summary>Refuses to serve with a login that row-level security would not bind: superusers and owners see everything.</summary>
    /// <exception cref="InvalidOperationException">Says which attribute is wrong.</exception>
    public static async Task AssertBoundByPoliciesAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select r.rolname, r.rolsuper, r.rolbypassrls, r.rolinherit,
                   exists(select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')) as owns
            from pg_roles r where r.rolname = session_user
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        string[] wrong = [.. new[] { (1, "is a superuser"), (2, "bypasses row-level security"), (3, "inherits its roles' rights"), (4, "owns tables") }
            .Where(check => reader.GetBoolean(check.Item1)).Select(check => check.Item2)];
        if (wrong.Length > 0)
            throw new InvalidOperationException($"The database login '{reader.GetString(0)}' {string.Join(" and ", wrong)}; use '{App}', created by the migrate command.");
    }

    private static string Create(string role, string attributes) => $"""
        DO $do$ BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} {attributes}; END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$;
        """;

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
