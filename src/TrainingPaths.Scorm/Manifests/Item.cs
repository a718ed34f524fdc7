using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Manifests;

/// <summary>A node of an organization: a cluster when it has items, else something that can be launched (CAM 3.4.1.10).</summary>
/// <param name="ResourceIdentifier">What it launches; null for a cluster, which only SCORM 1.2 lets launch something too.</param>
/// <param name="Parameters">As the manifest has them; joined to the address when the item is launched (CAM 3.4.1.10).</param>
/// <param name="IsVisible">Whether the table of contents shows it.</param>
/// <param name="TimeLimitAction">What the content is told to do when its time is up: <c>exit,message</c>, <c>continue,no message</c>…; null when not said.</param>
/// <param name="DataFromLms">What <c>cmi.launch_data</c> begins with; null when not said.</param>
/// <param name="HiddenControls">Controls that the player must hide while this activity runs (CAM 5.2.1): <c>continue</c>, <c>previous</c>, <c>exit</c>, <c>exitAll</c>, <c>abandon</c>, <c>abandonAll</c>, <c>suspendAll</c>.</param>
/// <param name="Scorm12">What only SCORM 1.2 says; null for the other editions.</param>
/// <param name="DataStores">4th edition: shared data stores that the content may read and write (CAM 3.4.1.16).</param>
public sealed record Item(
    string Identifier,
    string Title,
    string? ResourceIdentifier,
    string? Parameters,
    bool IsVisible,
    IReadOnlyList<Item> Items,
    string? TimeLimitAction,
    string? DataFromLms,
    CompletionThreshold CompletionThreshold,
    IReadOnlySet<string> HiddenControls,
    IReadOnlyList<SharedStore> DataStores,
    SequencingDefinition Sequencing,
    Scorm12Rules? Scorm12);
