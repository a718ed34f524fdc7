using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment.Analysis;

/// <summary>Reads what those who follow a path handed in, in the role that counts. Answers to texts stay out of its reach.</summary>
internal sealed class AttemptsOfPath(TrainingPathsDbContext db, NpgsqlDataSource source)
{
    private readonly FiguresRole role = new(source);

    // From who follows the path to what they did: by the indexes of each table, however much there is of other paths.
    private const string Followers = "from enrolments.enrolment e join assessment.quiz_attempt a on a.enrolment_id = e.id";

    internal const string AttemptsSql = $"select a.id, a.person_id, a.path_version_id, a.step_id, a.started_at, a.submitted_at, array(select q ->> 'Id' from jsonb_array_elements(a.asked) q) {Followers} where e.path_id = $1";

    internal const string AnswersSql = $"select x.attempt_id, x.question_id, x.options {Followers} join assessment.answer x on x.attempt_id = a.id where e.path_id = $1";

    internal const string ChosenSql = $"select x.attempt_id, x.question_id, min(x.chosen_at) {Followers} join assessment.answer_event x on x.attempt_id = a.id where e.path_id = $1 group by 1, 2";

    /// <summary>Inside a unit of work, which acts in that role from then on.</summary>
    public async Task<IReadOnlyList<HandedIn>> RunAsync(Guid pathId, CancellationToken ct)
    {
        await role.EnterAsync(pathId, [], ct);
        var attempts = await ReadAsync(AttemptsSql, pathId, r => new Row(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), r.GetFieldValue<DateTimeOffset>(5), r.GetFieldValue<string[]>(6)), ct);
        var asked = new Dictionary<Guid, QuestionDefinition[]>();
        foreach (var attempt in attempts)
        {
            var quiz = (await FrozenVersions.FindAsync(db, attempt.VersionId, ct)).Find(attempt.StepId)?.Quiz;
            asked[attempt.Id] = [.. attempt.Asked.Select(id => quiz?.Questions.FirstOrDefault(q => q.Id == id)).OfType<QuestionDefinition>().Where(ItemAnalysis.CanCount)];
        }

        await role.EnterAsync(pathId, asked.Values.SelectMany(questions => questions).Select(q => q.Id).Distinct(), ct);
        var answers = (await ReadAsync(AnswersSql, pathId, r => (Attempt: r.GetGuid(0), Question: r.GetString(1), Given: r.GetFieldValue<string[]>(2)), ct)).ToLookup(a => a.Attempt);
        var chosen = (await ReadAsync(ChosenSql, pathId, r => (Attempt: r.GetGuid(0), Question: r.GetString(1), At: r.GetInt64(2)), ct)).ToLookup(a => a.Attempt);
        return [.. attempts.Select(a => new HandedIn(
            a.PersonId, a.StartedAt, a.SubmittedAt, asked[a.Id], answers[a.Id].ToDictionary(x => x.Question, x => x.Given), chosen[a.Id].ToDictionary(x => x.Question, x => x.At)))];
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Guid pathId, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = pathId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader));
        return rows;
    }

    private sealed record Row(Guid Id, Guid PersonId, Guid VersionId, string StepId, DateTimeOffset StartedAt, DateTimeOffset SubmittedAt, string[] Asked);
}
