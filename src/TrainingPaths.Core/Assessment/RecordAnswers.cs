using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Assessment;

/// <summary>A choice made on a device.</summary>
/// <param name="Id">Made by the device, once for each choice; sending it again is a no-op.</param>
/// <param name="Options">Ids of options, choices of slots (<see cref="SlotChoice"/>), or the one text that was typed.</param>
/// <param name="ChosenAt">Milliseconds since 1970 on the server's clock, as the device has learned it.</param>
public sealed record ChosenAnswer(Guid Id, string Question, string[] Options, long ChosenAt);

/// <summary>Keeps the answers of an open attempt. One statement does it all: lock, log, latest choice; the caller acknowledges only after commit.</summary>
public sealed class RecordAnswers(TrainingPathsDbContext db, NpgsqlDataSource source, TimeProvider clock)
{
    public const int MostAtOnce = 100;

    /// <summary>What is typed may hold a comma; a control character it may not.</summary>
    private const char Between = '\x1f';

    internal static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(2);

    /// <exception cref="RuleViolation">Not this person's attempt on this enrolment (404), submitted since or out of time (409), something that cannot be an answer to the question or an id reused with another content (422).</exception>
    public async Task RunAsync(Guid enrolmentId, Guid attemptId, Guid personId, IReadOnlyList<ChosenAnswer> answers, CancellationToken ct)
    {
        if (answers.Count > MostAtOnce)
            throw new RuleViolation(AssessmentRules.TooManyEvents);
        await CheckChoicesAsync(enrolmentId, attemptId, personId, answers, ct);
        var outcome = await SaveAsync(attemptId, personId, answers, ct);
        if (outcome is not { } saved)
            throw RuleViolation.NotFound();
        if (saved.Mismatched)
            throw new RuleViolation(AssessmentRules.IdReused);
        if (saved.Submitted)
            throw new RuleViolation(AssessmentRules.AttemptSubmitted);
    }

    // What was asked is frozen, so this read needs no lock.
    private async Task CheckChoicesAsync(Guid enrolmentId, Guid attemptId, Guid personId, IReadOnlyList<ChosenAnswer> answers, CancellationToken ct)
    {
        var asked = await db.QuizAttempts.AsNoTracking().Where(a => a.Id == attemptId && a.EnrolmentId == enrolmentId && a.PersonId == personId)
            .Select(a => new { a.PathVersionId, a.StepId, a.Asked, a.StartedAt }).FirstOrDefaultAsync(ct) ?? throw RuleViolation.NotFound();
        var quiz = await QuizBanks.FindAsync(db, asked.PathVersionId, asked.StepId, ct);
        var limits = await QuizAllowances.LimitsAsync(db, quiz, enrolmentId, asked.StepId, ct);
        if (limits.IsOver(asked.StartedAt, clock.GetUtcNow()))
            throw new RuleViolation(AssessmentRules.TimeIsUp);
        foreach (var answer in answers)
        {
            if (asked.Asked.All(q => q.Id != answer.Question))
                throw new RuleViolation(AssessmentRules.UnknownChoice);
            var question = Grading.Find(quiz, answer.Question);
            if (!Grading.CanAnswer(question, answer.Options))
                throw new RuleViolation(AssessmentRules.Malformed(question.Kind));
        }
    }

    private async Task<(bool Submitted, bool Mismatched)?> SaveAsync(Guid attemptId, Guid personId, IReadOnlyList<ChosenAnswer> answers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var latest = (now + ClockSkew).ToUnixTimeMilliseconds();   // a clock that runs ahead must not win for ever
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = attemptId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = personId });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. answers.Select(a => a.Id)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. answers.Select(a => a.Question)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. answers.Select(a => string.Join(Between, a.Options.Order(StringComparer.Ordinal)))] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Clamped(answers, latest) });
        command.Parameters.Add(new NpgsqlParameter { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetBoolean(0), reader.GetBoolean(1)) : null;
    }

    // Choices of a device whose clock ran ahead keep their order among themselves.
    private static long[] Clamped(IReadOnlyList<ChosenAnswer> answers, long latest)
    {
        var inOrder = answers.Select((a, at) => (a.ChosenAt, at)).OrderByDescending(a => a).ToArray();
        var clamped = new long[answers.Count];
        foreach (var (chosenAt, at) in inOrder)
        {
            clamped[at] = Math.Min(chosenAt, latest);
            if (chosenAt > latest)
                latest--;
        }

        return clamped;
    }

    private const string Sql = """
        with attempt as (
          select id, structure_id, person_id, submitted_at from assessment.quiz_attempt where id = $1 and person_id = $2 for update
        ), sent as (
          select s.id, s.question_id, string_to_array(nullif(s.options, ''), E'\x1f') as options, s.chosen_at
          from unnest($3::uuid[], $4::text[], $5::text[], $6::bigint[]) as s(id, question_id, options, chosen_at)
        ), logged as (
          insert into assessment.answer_event (id, attempt_id, structure_id, person_id, question_id, options, chosen_at, recorded_at)
          select s.id, a.id, a.structure_id, a.person_id, s.question_id, coalesce(s.options, '{}'), s.chosen_at, $7
          from sent s cross join attempt a where a.submitted_at is null
          on conflict (id) do nothing
          returning question_id, options, chosen_at, id
        ), chosen as (
          insert into assessment.answer (attempt_id, question_id, structure_id, person_id, options, chosen_at)
          select distinct on (l.question_id) a.id, l.question_id, a.structure_id, a.person_id, l.options, l.chosen_at
          from logged l cross join attempt a order by l.question_id, l.chosen_at desc, l.id desc
          on conflict (attempt_id, question_id) do update set options = excluded.options, chosen_at = excluded.chosen_at
          where excluded.chosen_at >= answer.chosen_at
        )
        select a.submitted_at is not null and exists (
                 select 1 from sent s where not exists (select 1 from assessment.answer_event e where e.id = s.id)),
               exists (select 1 from sent s join assessment.answer_event e on e.id = s.id
                       where (e.attempt_id, e.question_id, e.options) is distinct from (a.id, s.question_id, coalesce(s.options, '{}')))
        from attempt a
        """;
}
