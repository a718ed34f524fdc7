using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Manifests;

/// <summary>The root of a tree of activities (CAM 3.4.1.9).</summary>
/// <param name="ObjectivesGlobalToSystem">Whether global objectives outlive the registration (SN 3.10.1); true unless the manifest says otherwise.</param>
/// <param name="SharedDataGlobalToSystem">The same for <c>adl.data</c> stores (4th edition).</param>
/// <param name="CompletionThreshold">4th edition: on the root too.</param>
/// <param name="Sequencing">Never null: the defaults where the manifest is silent.</param>
public sealed record Organization(
    string Identifier,
    string Title,
    IReadOnlyList<Item> Items,
    bool ObjectivesGlobalToSystem,
    bool SharedDataGlobalToSystem,
    CompletionThreshold CompletionThreshold,
    SequencingDefinition Sequencing);
