using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>The learner declares the activity carried out in the structure, with at least its first field written.</summary>
public sealed class DeclareActivity(TrainingPathsDbContext db, NpgsqlDataSource source, CompletePath completePath, TimeProvider clock)
{
    /// <param name="eventId">Made by the form: declaring twice is declaring once.</param>
    public async Task RunAsync(Guid eventId, Guid enrolmentId, Guid personId, string stepId, CancellationToken ct)
    {
        var gate = await StepGate.ReadAsync(db, enrolmentId, personId, ct) ?? throw RuleViolation.NotFound();
        if (gate.Check(stepId) != StepKind.Activity)
            throw new RuleViolation(ProgressRules.NotDeclarable);

        var definition = await db.Enrolments.Where(e => e.Id == enrolmentId)
            .Join(db.Steps, e => e.PathVersionId, s => s.PathVersionId, (e, s) => s).Where(s => s.StableId == stepId).Select(s => s.Definition).FirstAsync(ct);
        var first = StepDefinitionJson.Read<ActivityDefinition>(definition).Fields is [var field, ..] ? field.Id : null;
        if (first is not null && !await db.Notes.AnyAsync(n => n.EnrolmentId == enrolmentId && n.StepId == stepId && n.Field == first && n.Text != "", ct))
            throw new RuleViolation(ProgressRules.FirstFieldEmpty);

        var now = clock.GetUtcNow();
        await ProgressLog.AppendAsync(source, enrolmentId, personId, [new SeenProgress(eventId, stepId, ProgressKind.Completed, 0, now.ToUnixTimeMilliseconds())], now, ct);
        await completePath.RunAsync(enrolmentId, personId, ct);
    }
}
