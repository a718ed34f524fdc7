using System.Collections.Concurrent;
using System.Diagnostics;

namespace TrainingPaths.Benchmarks.Load;

/// <summary>How long each operation took while it counted, and what went wrong.</summary>
internal sealed class Timings
{
    private readonly ConcurrentDictionary<Operation, ConcurrentBag<double>> _milliseconds = new();
    private readonly ConcurrentBag<string> _errors = [];

    /// <summary>False while warming up.</summary>
    public volatile bool Counting;

    public IReadOnlyCollection<string> Errors => _errors;

    public int Count => _milliseconds.Values.Sum(m => m.Count);

    public IEnumerable<Operation> Operations => _milliseconds.Keys.Order();

    public int CountOf(Operation operation) => _milliseconds[operation].Count;

    public double Percentile(Operation operation, int percent) => Percentile(_milliseconds[operation], percent);

    public double Percentile(int percent) => Percentile(_milliseconds.Values.SelectMany(m => m), percent);

    /// <returns>Whether it went well.</returns>
    public async Task<bool> TakeAsync(Operation operation, Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await work();
            if (Counting)
                _milliseconds.GetOrAdd(operation, _ => []).Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            _errors.Add($"{operation}: {e.Message}");
            return false;
        }
    }

    private static double Percentile(IEnumerable<double> values, int percent)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}
