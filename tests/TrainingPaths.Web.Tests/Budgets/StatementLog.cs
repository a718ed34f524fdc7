using System.Collections.Concurrent;
using System.Diagnostics;

namespace TrainingPaths.Web.Tests.Budgets;

/// <summary>The statements that each request sent to PostgreSQL, as the driver itself traces them: told apart by the trace that the request carries, whatever else runs beside it.</summary>
internal sealed class StatementLog : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<string>> _statements = new();
    private readonly ActivityListener _listener;

    public StatementLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <returns>A header that names a new trace, and the statements that it will have caused.</returns>
    public (string TraceParent, IReadOnlyCollection<string> Statements) Follow()
    {
        var trace = ActivityTraceId.CreateRandom();
        return ($"00-{trace}-{ActivitySpanId.CreateRandom()}-01", _statements.GetOrAdd(trace, _ => new()));
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Activity activity)
    {
        if (activity.Source.Name == "Npgsql" && _statements.TryGetValue(activity.TraceId, out var followed)
            && (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string statement)
            followed.Enqueue(statement);
    }
}
