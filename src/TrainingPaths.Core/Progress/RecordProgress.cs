using Npgsql;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>Something that a device saw happen on a step.</summary>
/// <param name="Id">Made by the device; sending it again is a no-op.</param>
/// <param name="At">Milliseconds since 1970 on the server's clock, as the device has learned it.</param>
public sealed record SeenProgress(Guid Id, string Step, ProgressKind Kind, int Screen, long At);

/// <summary>Keeps what happened on a path: log, step and path in one round trip, then says whether the path is complete.</summary>
public sealed class RecordProgress(TrainingPathsDbContext db, NpgsqlDataSource source, CompletePath completePath, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not this person's enrolment or no such step (404), a locked step (409), a step that is not completed by reading it (409).</exception>
    public async Task RunAsync(Guid enrolmentId, Guid personId, IReadOnlyList<SeenProgress> events, CancellationToken ct)
    {
        if (events.Count > RecordAnswers.MostAtOnce)
            throw new RuleViolation(AssessmentRules.TooManyEvents);
        if (!AreIdsOfSteps(events))
            throw RuleViolation.NotFound();
        var gate = await StepGate.AtAsync(db, await ProgressLog.AppendAsync(source, enrolmentId, personId, events, clock.GetUtcNow(), ct), ct) ?? throw RuleViolation.NotFound();
        if (gate.Refusal(events) is { } refusal)
            throw refusal;
        if (gate.MayComplete(events))
            await completePath.RunAsync(enrolmentId, personId, ct);
    }

    // What no column of step ids could hold is the id of no step.
    internal static bool AreIdsOfSteps(IReadOnlyList<SeenProgress> events) => events.All(e => e.Step.Length <= Step.LongestId && !e.Step.Contains('\0'));
}
