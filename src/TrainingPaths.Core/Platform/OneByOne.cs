namespace TrainingPaths.Core.Platform;

/// <summary>A job that does the same for several, one transaction each: where one fails the others are done all the same, and nobody waits for its next try.</summary>
public static class OneByOne
{
    /// <returns>What failed; the others are done.</returns>
    public static async Task<IReadOnlyList<Exception>> TryEachAsync<T>(this UnitOfWork work, IEnumerable<T> all, Func<T, Caller> callerOf, Func<T, Task> doAsync, CancellationToken ct)
    {
        List<Exception> failures = [];
        foreach (var one in all)
        {
            try
            {
                await work.WriteAsync(callerOf(one), () => doAsync(one), ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        return failures;
    }

    /// <exception cref="AggregateException">Something failed: the job is tried again.</exception>
    public static async Task ForEachAsync<T>(this UnitOfWork work, IEnumerable<T> all, Func<T, Caller> callerOf, Func<T, Task> doAsync, CancellationToken ct)
    {
        if (await work.TryEachAsync(all, callerOf, doAsync, ct) is { Count: > 0 } failures)
            throw new AggregateException(failures);
    }
}
