namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Leaves the reading of one question: it is told as refused, and the next one is read.</summary>
internal sealed class ItemRefusedException(string rule, string reason, At? at = null) : Exception(reason)
{
    public string Rule { get; } = rule;

    /// <summary>Null for where the question begins.</summary>
    public At? At { get; } = at;
}

/// <summary>A place in the file, from 1.</summary>
internal readonly record struct At(int Line, int Column);
