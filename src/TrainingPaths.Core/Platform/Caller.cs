namespace TrainingPaths.Core.Platform;

/// <summary>How far a unit of work may see. Each scope is a database role with row-level security policies of its own.</summary>
public enum Scope
{
    /// <summary>No people's data at all: the catalogue, the register of certificates.</summary>
    Nobody,

    /// <summary>The rows of one person.</summary>
    Person,

    /// <summary>The rows that people of some structures share with their HR officer.</summary>
    Structures,

    /// <summary>What the federation's administrator runs: structures, people, enrolments; no result.</summary>
    Federation,

    /// <summary>The people of a trainer's cohorts, on the path of each: names, progress, what they handed in.</summary>
    Trainer,
}

/// <summary>On whose behalf a unit of work runs. It is told to the database before anything else is.</summary>
/// <param name="PersonId">Who asks; null for a visitor.</param>
/// <param name="Scope">How far this unit of work may see.</param>
/// <param name="Structures">In <see cref="Scope.Person"/> the person's own structures, in <see cref="Scope.Structures"/> those whose HR this person does.</param>
public sealed record Caller(Guid? PersonId, Scope Scope, IReadOnlyList<Guid> Structures)
{
    public static readonly Caller Nobody = new(null, Scope.Nobody, []);

    public static Caller Person(Guid person, params IReadOnlyList<Guid> structures) => new(person, Scope.Person, structures);

    public static Caller Hr(Guid person, params IReadOnlyList<Guid> structures) => new(person, Scope.Structures, structures);

    public static Caller Trainer(Guid person) => new(person, Scope.Trainer, []);

    public static Caller Federation(Guid? person = null) => new(person, Scope.Federation, []);
}
