using TrainingPaths.Core.Tests.Architecture.Samples.Upper;

namespace TrainingPaths.Core.Tests.Architecture.Samples.Lower;

/// <summary>Wrong on purpose: a cellar that builds a roof, inside a method, where only the compiled code shows it.</summary>
public sealed class Cellar
{
    public override string ToString() => string.Concat(Enumerable.Range(0, 1).Select(_ => new Roof().ToString()));
}
