using System.Text.Json.Serialization;

namespace TrainingPaths.Core.Packages;

/// <summary>What trying a package out has shown, for whoever makes it a step of a path. It names no person. Stored as jsonb: properties are added, never renamed.</summary>
/// <param name="At">When it was looked at last.</param>
/// <param name="Findings">One a scenario.</param>
public sealed record PackageCheck(DateTimeOffset At, IReadOnlyList<Finding> Findings);

/// <summary>What one scenario has shown.</summary>
/// <param name="Reason">A code that never changes (<c>TrialReasons</c> of Tracking); the words for it belong to whoever shows it.</param>
/// <param name="Told">What the words are about: a length, a call, a code of SCORM's, in the order that the reason has.</param>
public sealed record Finding(Scenario Scenario, Verdict Verdict, string Reason, IReadOnlyList<string> Told);

[JsonConverter(typeof(JsonStringEnumConverter<Scenario>))]
public enum Scenario
{
    /// <summary>The package finds the platform, says hello and makes no mistake in what it calls.</summary>
    Start,

    /// <summary>Who comes back finds their place again.</summary>
    Resume,

    /// <summary>Who failed may pass.</summary>
    Retry,

    /// <summary>A goodbye that is said twice, or a window that is closed twice, counts once.</summary>
    Goodbye,

    /// <summary>What the package keeps fits into what its edition promises.</summary>
    Size,
}

[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    Right,

    /// <summary>Something is wrong, or would be elsewhere: the reason says what to do.</summary>
    LookAt,

    /// <summary>Nothing of it was seen, so nothing is said of it.</summary>
    NotSeen,
}
