using System.Linq.Expressions;
using System.Text.Json;
using System.Transactions;
using Hangfire;
using Hangfire.Client;
using Hangfire.Server;
using Hangfire.States;

namespace TrainingPaths.Core.Platform;

/// <summary>Queues. Hangfire's PostgreSQL storage takes them in alphabetical order whatever the list says: hence the letters.</summary>
public static class Queues
{
    public const string Now = "a-now";
    public const string Default = "b-default";
    public const string Bulk = "c-bulk";

    public static readonly string[] All = [Now, Default, Bulk];
}

/// <summary>The only place that enqueues: a job is a row of the same transaction as what caused it.</summary>
public sealed class Jobs(IBackgroundJobClient client)
{
    /// <exception cref="InvalidOperationException">No unit of work is open: the job would exist whether or not its cause is kept.</exception>
    public string Enqueue<TJob>(Expression<Func<TJob, Task>> call, string queue = Queues.Default)
    {
        if (Transaction.Current is null || UnitOfWork.Current is null)
            throw new InvalidOperationException("Jobs are enqueued inside a unit of work.");
        return client.Create(call, new EnqueuedState(queue));
    }

    /// <summary>Later. The job's method names its queue with <see cref="QueueAttribute"/>: a scheduled job forgets any other.</summary>
    /// <exception cref="InvalidOperationException">No unit of work is open.</exception>
    public string Schedule<TJob>(Expression<Func<TJob, Task>> call, TimeSpan delay)
    {
        if (Transaction.Current is null || UnitOfWork.Current is null)
            throw new InvalidOperationException("Jobs are scheduled inside a unit of work.");
        return client.Create(call, new ScheduledState(delay));
    }
}

/// <summary>Carries the caller from the unit of work that enqueued a job to the job itself: a job sees no more than who asked for it.</summary>
public sealed class CallerOfJob : IClientFilter, IServerFilter
{
    private const string Parameter = "caller";
    private static readonly AsyncLocal<Caller?> Ambient = new();

    /// <exception cref="InvalidOperationException">The job was enqueued by nobody.</exception>
    public static Caller Current => Ambient.Value ?? throw new InvalidOperationException("This job has no caller: enqueue through Jobs.");

    public void OnCreating(CreatingContext context) => context.SetJobParameter(Parameter, JsonSerializer.Serialize(UnitOfWork.Current));

    public void OnCreated(CreatedContext context)
    {
    }

    public void OnPerforming(PerformingContext context)
    {
        var text = context.GetJobParameter<string>(Parameter);
        Ambient.Value = text is null ? null : JsonSerializer.Deserialize<Caller>(text);
    }

    public void OnPerformed(PerformedContext context) => Ambient.Value = null;
}
