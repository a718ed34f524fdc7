using System.Text;

namespace TrainingPaths.Web.Look.Streets;

/// <summary>The same small choices on every machine and in every version of .NET, unlike <see cref="string.GetHashCode()"/> and <see cref="Random"/>.</summary>
internal sealed class Seed
{
    private uint state;

    public Seed(string text)
    {
        state = 2166136261; // FNV-1a
        foreach (var b in Encoding.UTF8.GetBytes(text))
            state = (state ^ b) * 16777619;
        state |= 1; // xorshift stays at zero for ever
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> − 1.</summary>
    public int Next(int count)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)((state >> 8) % (uint)count);
    }

    public bool OneIn(int count) => Next(count) == 0;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];
}
