using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Web.Demo;

/// <summary>A fictional structure. Its town exists nowhere.</summary>
internal sealed record DemoStructure(string Name, string Town, string Territory)
{
    public Guid Id { get; } = DemoIds.Of("structure/" + Name);
}

/// <summary>A fictional person, what they are, and how far they are on which paths.</summary>
internal sealed record DemoPerson(string Mail, string GivenName, string FamilyName)
{
    public Guid Id { get; } = DemoIds.Of("person/" + Mail);

    public DemoStructure? Structure { get; init; }

    /// <summary>In <see cref="Structure"/>.</summary>
    public StructureRole[] Roles { get; init; } = [];

    public FederationRole? Appointment { get; init; }

    public DemoJourney[] Journeys { get; init; } = [];

    /// <summary>Why one would sign in as this person; null for the many who fill a list.</summary>
    public string? Presented { get; init; }
}

/// <summary>How far somebody is on a path.</summary>
/// <param name="Steps">How many steps are done; above what the path has, it is finished.</param>
/// <param name="LastDay">How many days ago they last worked on it.</param>
internal sealed record DemoJourney(string Slug, int Steps, int LastDay)
{
    public const int Finished = int.MaxValue;

    /// <summary>Screens shown of the step after those done.</summary>
    public int Screen { get; init; }

    /// <summary>Not asked by HR, who then sees nothing of it unless it is <see cref="Shared"/>.</summary>
    public bool ChosenAlone { get; init; }

    public bool Shared { get; init; }

    /// <summary>A private note, left on the first lesson.</summary>
    public string? Note { get; init; }
}
