using Npgsql;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// Lets a job of the night read across those who follow one path, and write figures of it (<c>docs/decisions/0020</c>). No scope of a page leads here: whoever wants
/// figures reads what was counted.
/// </summary>
internal sealed class FiguresRole(NpgsqlDataSource source)
{
    /// <summary>What is counted, without people: written in this role only, read by everybody who writes paths.</summary>
    internal static readonly string[] Written = ["assessment.question_figure", "progress.step_figure"];

    // What paths are made of: nobody's data.
    private static readonly string[] Read = ["paths.training_path", "paths.path_version", "paths.path_module", "paths.step", "paths.sheet"];

    // Local to the transaction, as everything that row-level security reads.
    internal const string TellSql = $"select set_config('app.path', $1, true), set_config('app.questions', $2, true), set_config('role', '{DatabaseRoles.Figures}', true)";

    /// <summary>Until the transaction ends. Inside a unit of work; calling it again names other questions.</summary>
    /// <param name="questions">Ids of those whose answers are read; of the others none is in reach.</param>
    public async Task EnterAsync(Guid pathId, IEnumerable<string> questions, CancellationToken ct)
    {
        await using var tell = source.CreateCommand(TellSql);
        tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = pathId.ToString() });
        tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = string.Join(',', questions) });
        await tell.ExecuteNonQueryAsync(ct);
    }

    internal static string GrantSql(string schemas, string roles)
    {
        var written = string.Join(", ", Written);
        return $"""
            REVOKE ALL ON ALL TABLES IN SCHEMA {schemas} FROM {DatabaseRoles.Figures};
            REVOKE INSERT, UPDATE, DELETE ON {written} FROM {roles};
            GRANT SELECT ON {string.Join(", ", Read)} TO {DatabaseRoles.Figures};
            GRANT SELECT, INSERT, DELETE ON {written} TO {DatabaseRoles.Figures};
            """;
    }
}
