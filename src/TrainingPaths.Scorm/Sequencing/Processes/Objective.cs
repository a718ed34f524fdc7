using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>One local objective of one activity: how it is defined and what is known of it.</summary>
internal sealed record Objective(Node Owner, string Id, ObjectiveDefinition Definition, ObjectiveState State, bool IsPrimary)
{
    /// <summary>Its maps, the global objectives' identifiers made comparable.</summary>
    public IReadOnlyList<ObjectiveMap> Maps { get; } = [.. Definition.Maps.Select(map => map with { TargetId = Normalize(map.TargetId) })];

    /// <summary>Identifiers are addresses: ADL's test cases (OB-02a, OB-12a) write one as <c>ob%20j%201</c> and mean <c>ob j 1</c>, whatever the blanks. Empty: it has none.</summary>
    public static string Normalize(string? id) =>
        string.Join(' ', Uri.UnescapeDataString(id ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
