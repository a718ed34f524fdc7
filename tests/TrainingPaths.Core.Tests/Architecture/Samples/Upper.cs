namespace TrainingPaths.Core.Tests.Architecture.Samples.Upper;

/// <summary>What a module below must not know.</summary>
public sealed class Roof;
