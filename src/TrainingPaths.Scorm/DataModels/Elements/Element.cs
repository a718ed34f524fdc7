namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>One line of a version's table: what an element is called, holds and allows.</summary>
/// <param name="Name">With <c>n</c> for every index and <c>{target}</c> for an activity.</param>
/// <param name="Default">What it answers before anybody set it; null: nothing (2004: error 403).</param>
/// <param name="Spm">The smallest permitted maximum, in UTF-16 units: what every LMS must keep.</param>
/// <param name="Keep">What this one keeps; longer texts are cut there, longer structured values refused.</param>
/// <param name="EmptyIsUnset">Whether the empty string answers as if nothing had been written.</param>
/// <param name="Note">Why it is more lenient, or otherwise, than the specification's table.</param>
public sealed record Element(
    string Name,
    ElementAccess Access,
    ValueKind Type,
    string? Default = null,
    double? Min = null,
    double? Max = null,
    int? Spm = null,
    int? Keep = null,
    IReadOnlyList<string>? Words = null,
    bool EmptyIsUnset = false,
    bool MayBeEmpty = false,
    string? Note = null);
