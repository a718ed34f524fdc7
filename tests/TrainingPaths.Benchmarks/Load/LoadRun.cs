using System.Diagnostics;
using TrainingPaths.Benchmarks.Measures;

namespace TrainingPaths.Benchmarks.Load;

/// <summary>What a load brought out.</summary>
/// <param name="Work">Of the server, for one operation.</param>
internal sealed record LoadResult(Timings Timings, double Seconds, WorkDone Work)
{
    public double PerSecond => Timings.Count / Seconds;

    public IReadOnlyCollection<string> Errors => Timings.Errors;
}

/// <summary>32 at work at once, without a pause: a warm-up that does not count, then what counts.</summary>
internal static class LoadRun
{
    public static async Task<LoadResult> MixAsync(IReadOnlyList<BenchLearner> learners, IReadOnlyList<BenchContent> contents, ServerWork work, Pace pace)
    {
        var timings = new Timings();
        WorkDone before = null!, after = null!;
        var seconds = await DriveAsync(pace.WarmUp, pace.Measured,
            async (worker, random) =>
            {
                var drawn = Mix.Draw(random);
                if (drawn == Operation.ScormCommit)
                    await timings.TakeAsync(drawn, Of(contents, worker, random).CommitAsync);
                else
                    await Of(learners, worker, random).DoAsync(drawn, timings);
            },
            async () => { before = await work.ReadAsync(); timings.Counting = true; },
            async () => { timings.Counting = false; after = await work.ReadAsync(); });
        return new LoadResult(timings, seconds, after.Since(before));
    }

    // No worker shares one with another.
    private static T Of<T>(IReadOnlyList<T> all, int worker, Random random) => all[worker + (Pace.Concurrent * random.Next(all.Count / Pace.Concurrent))];

    /// <summary>Requests that do nothing, by the same client on the same machine: what the mix is measured against where no peer is installed.</summary>
    public static async Task<double> FloorAsync(HttpClient client, Pace pace)
    {
        var (count, seconds) = await CountAsync(pace, async (_, _) =>
        {
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
        });
        return count / seconds;
    }

    /// <summary>How often something was done, and in how many seconds.</summary>
    public static async Task<(int Count, double Seconds)> CountAsync(Pace pace, Func<int, Random, Task> one, Func<Task>? begin = null, Func<Task>? end = null)
    {
        var count = 0;
        var counting = false;
        var seconds = await DriveAsync(pace.WarmUp, pace.Part, async (worker, random) =>
        {
            await one(worker, random);
            if (Volatile.Read(ref counting))
                Interlocked.Increment(ref count);
        }, async () => { await (begin?.Invoke() ?? Task.CompletedTask); Volatile.Write(ref counting, true); },
        async () => { Volatile.Write(ref counting, false); await (end?.Invoke() ?? Task.CompletedTask); });
        return (count, seconds);
    }

    /// <param name="one">One operation of a worker, who shares no learner with another.</param>
    /// <returns>Seconds between <paramref name="begin"/> and <paramref name="end"/>.</returns>
    public static async Task<double> DriveAsync(TimeSpan warmUp, TimeSpan measured, Func<int, Random, Task> one, Func<Task> begin, Func<Task> end)
    {
        using var stop = new CancellationTokenSource();
        var workers = Enumerable.Range(0, Pace.Concurrent).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            while (!stop.IsCancellationRequested)
                await one(worker, random);
        })).ToArray();
        await Task.Delay(warmUp);
        await begin();
        var begun = Stopwatch.GetTimestamp();
        await Task.Delay(measured);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await end();
        await stop.CancelAsync();
        await Task.WhenAll(workers);
        return seconds;
    }
}
