using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>
/// Saves that arrive while others wait for the disk go to it together: one transaction and one wait for many learners (<c>docs/decisions/0013</c>).
/// The database is told whose saves these are before it is told what they hold, and lets their rows through and nobody else's.
/// A lane decides nothing: what would be refused, or completes a path, is not kept here and takes the usual way.
/// </summary>
public sealed class ProgressLane : IAsyncDisposable
{
    private const int MostTogether = 64;

    // Somebody else at work on one enrolment must not make everybody wait: after that, each waits for their own.
    private const string TellSql = $"select set_config('app.people', $1, true), set_config('lock_timeout', '250ms', true), set_config('role', '{DatabaseRoles.Lane}', true)";

    private readonly Channel<Save> waiting = Channel.CreateUnbounded<Save>();
    private readonly NpgsqlDataSource source;
    private readonly TimeProvider clock;
    private readonly ILogger<ProgressLane> log;
    private readonly Task lane;

    public ProgressLane(NpgsqlDataSource source, TimeProvider clock, ILogger<ProgressLane> log)
    {
        (this.source, this.clock, this.log) = (source, clock, log);
        lane = Task.Run(CarryAsync);
    }

    /// <returns>True once it is on disk; false when nothing of it was kept.</returns>
    public async Task<bool> KeepAsync(Caller caller, Guid enrolmentId, IReadOnlyList<SeenProgress> events)
    {
        var save = new Save(caller, enrolmentId, events);
        return caller is { Scope: Scope.Person, PersonId: not null } && events.Count is > 0 and <= RecordAnswers.MostAtOnce && RecordProgress.AreIdsOfSteps(events)
            && waiting.Writer.TryWrite(save) && await save.Kept.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await lane;
    }

    private async Task CarryAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var together = Take();
            try
            {
                await KeepAsync(together);
            }
            catch (Exception failure)
            {
                // Whether it was committed may be unknown: each is sent again alone, under the same ids.
                log.LogWarning(failure, "{Count} saves were not kept together", together.Count);
            }

            foreach (var save in together.Values)
                save.Kept.TrySetResult(false);
        }
    }

    /// <summary>In one order, so that the lanes of two nodes cannot wait for each other; an enrolment once, so that its own saves do not.</summary>
    private SortedDictionary<Guid, Save> Take()
    {
        var together = new SortedDictionary<Guid, Save>();
        while (together.Count < MostTogether && waiting.Reader.TryRead(out var save))
        {
            if (!together.TryAdd(save.EnrolmentId, save))
                save.Kept.SetResult(false);
        }

        return together;
    }

    private async Task KeepAsync(SortedDictionary<Guid, Save> together)
    {
        await using var connection = await source.OpenConnectionAsync();
        IReadOnlyCollection<Save> left = together.Values;
        while (left.Count > 0)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var kept = await AppendAsync(connection, left);
            if (kept.Count == left.Count)
            {
                await transaction.CommitAsync();
                foreach (var save in kept)
                    save.Kept.SetResult(true);
                return;
            }

            // Whoever needs a decision leaves, and the others are written again without them.
            await transaction.RollbackAsync();
            left = kept;
        }
    }

    /// <returns>Those that may be kept as they stand.</returns>
    private async Task<List<Save>> AppendAsync(NpgsqlConnection connection, IReadOnlyCollection<Save> saves)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Tell(saves.Select(s => s.PersonId)));
        ProgressLog.Add(batch, [.. saves.Select(s => new ProgressSave(s.EnrolmentId, s.PersonId, s.Events))], clock.GetUtcNow());
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();   // past what was told
        var stands = await ProgressLog.ReadAsync(reader, CancellationToken.None);
        return [.. saves.Where(s => stands.GetValueOrDefault(s.EnrolmentId) is { } at && MayBeKept(s.Events, at))];
    }

    internal static NpgsqlBatchCommand Tell(IEnumerable<Guid> people) => new(TellSql) { Parameters = { new NpgsqlParameter<string> { TypedValue = string.Join(',', people.Distinct()) } } };

    private static bool MayBeKept(IReadOnlyList<SeenProgress> events, Standpoint at) =>
        FrozenVersions.Remembered(at.PathVersionId) is { } version && StepGate.Of(version, at) is var gate && gate.Refusal(events) is null && !gate.MayComplete(events);

    private sealed record Save(Caller Caller, Guid EnrolmentId, IReadOnlyList<SeenProgress> Events)
    {
        public Guid PersonId => Caller.PersonId!.Value;

        /// <summary>True once it is on disk. The learner's request goes on elsewhere: the lane is free for the next ones.</summary>
        public TaskCompletionSource<bool> Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
