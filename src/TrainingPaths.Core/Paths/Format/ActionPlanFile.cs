
namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>action-plan.yaml</c> says.</summary>
public sealed record ActionPlanFile(string Id, string Title, int Minutes, Modality Modality, string[] Objectives, string Introduction, ActivityField[] Fields);
