using System.Transactions;
using Npgsql;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// The way to the database: a transaction that first tells PostgreSQL who asks and how far they may see.
/// Pages, player endpoints and jobs all come through here, so rows and the jobs they cause commit together or not at all.
/// Saves of progress alone share theirs with others'.
/// </summary>
public sealed class UnitOfWork(TrainingPathsDbContext db, NpgsqlDataSource source)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly AsyncLocal<Caller?> Ambient = new();

    /// <summary>On whose behalf the running unit of work acts; null outside one.</summary>
    internal static Caller? Current => Transaction.Current is null ? null : Ambient.Value;

    /// <summary>Runs <paramref name="work"/> and keeps what it wrote only if it did not throw and <paramref name="keep"/> agrees.</summary>
    /// <exception cref="InvalidOperationException">A unit of work is already open: a use case never calls another.</exception>
    public async Task<T> RunAsync<T>(Caller caller, bool readOnly, Func<Task<T>> work, Func<T, bool> keep, CancellationToken ct)
    {
        if (Transaction.Current is not null)
            throw new InvalidOperationException("A unit of work is already open.");

        db.ActAs(caller);
        Ambient.Value = caller;
        var options = new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted, Timeout = Limit };
        using var scope = new TransactionScope(TransactionScopeOption.Required, options, TransactionScopeAsyncFlowOption.Enabled);
        await using (var batch = source.CreateBatch())
        {
            batch.BatchCommands.Add(Tell(caller, readOnly));
            await batch.ExecuteNonQueryAsync(ct);
        }

        var result = await work();
        if (keep(result))
            scope.Complete();
        return result;
    }

    /// <summary>Writes, and keeps what was written unless <paramref name="work"/> throws.</summary>
    public Task<T> WriteAsync<T>(Caller caller, Func<Task<T>> work, CancellationToken ct) => RunAsync(caller, readOnly: false, work, static _ => true, ct);

    public Task WriteAsync(Caller caller, Func<Task> work, CancellationToken ct) =>
        WriteAsync(caller, async () => { await work(); return true; }, ct);

    public Task<T> ReadAsync<T>(Caller caller, Func<Task<T>> work, CancellationToken ct) => RunAsync(caller, readOnly: true, work, static _ => true, ct);

    /// <summary>
    /// Goes on for somebody else within the same transaction, and comes back: what a trainer causes is written as its learner's, or not at all.
    /// Whoever calls it has reached a row that gives them the right.
    /// </summary>
    /// <exception cref="InvalidOperationException">No unit of work is open.</exception>
    internal async Task ContinueAsAsync(Caller other, Func<Task> onTheirBehalf, CancellationToken ct)
    {
        var before = Current ?? throw new InvalidOperationException("No unit of work is open.");
        await BecomeAsync(other, ct);
        Ambient.Value = other;   // jobs enqueued here run for them; outside this method it is as it was
        await onTheirBehalf();
        await BecomeAsync(before, ct);
    }

    private async Task BecomeAsync(Caller caller, CancellationToken ct)
    {
        await using (var batch = source.CreateBatch())
        {
            batch.BatchCommands.Add(Tell(caller, readOnly: false));
            await batch.ExecuteNonQueryAsync(ct);
        }

        db.SeeAs(caller);
    }

    // One command for everything that row-level security needs. All settings are local to the transaction,
    // so a pooled connection cannot carry them to the next caller.
    private static NpgsqlBatchCommand Tell(Caller caller, bool readOnly) =>
        new("select set_config('app.person', $1, true), set_config('app.structures', $2, true), set_config('transaction_read_only', $3, true), set_config('role', $4, true)")
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = caller.PersonId?.ToString() ?? "" },
                new NpgsqlParameter<string> { TypedValue = string.Join(',', caller.Structures) },
                new NpgsqlParameter<string> { TypedValue = readOnly ? "on" : "off" },
                new NpgsqlParameter<string> { TypedValue = DatabaseRoles.Of(caller.Scope) },
            },
        };
}
