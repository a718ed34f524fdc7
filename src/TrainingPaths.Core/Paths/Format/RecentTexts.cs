using System.Collections.Concurrent;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>
/// What was worked out of a text lately, for the next reading of the same: a draft is read anew at each save, and all its files but one are as they were.
/// Two generations bound it: once the younger is full the elder is forgotten, but for what was asked for meanwhile.
/// </summary>
/// <param name="mostCharacters">Of the texts of one generation; measured, what is kept takes some fifteen bytes for each.</param>
internal sealed class RecentTexts<TKey, T>(int mostCharacters) where TKey : notnull
{
    private readonly Lock turning = new();
    private volatile ConcurrentDictionary<TKey, T> younger = new();
    private volatile ConcurrentDictionary<TKey, T> elder = new();
    private int characters;

    public int Count => younger.Count + elder.Count;

    /// <summary>Two who ask at once may both work it out: it must depend on the key alone.</summary>
    public T Of(TKey key, int length, Func<TKey, T> workOut)
    {
        if (younger.TryGetValue(key, out var known))
            return known;
        var result = elder.TryGetValue(key, out var older) ? older : workOut(key);
        if (younger.TryAdd(key, result) && Interlocked.Add(ref characters, length) > mostCharacters)
            Turn();
        return result;
    }

    private void Turn()
    {
        lock (turning)
        {
            if (characters <= mostCharacters)
                return;
            (elder, younger, characters) = (younger, new(), 0);
        }
    }
}
