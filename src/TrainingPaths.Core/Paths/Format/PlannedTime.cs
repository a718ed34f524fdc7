
namespace TrainingPaths.Core.Paths.Format;

/// <summary>Planned minutes of a package, by modality. Announced sessions and the positioning count for none.</summary>
internal static class PlannedTime
{
    public static int SelfPaced(ContentPackage package) =>
        package.Texts.Sum(text => text.Header.Minutes.Total()) + package.Quizzes.Sum(quiz => quiz.Minutes) + package.Scorm.Sum(step => step.Minutes)
        + (package.Final?.Minutes ?? 0) + Plan(package, Modality.SelfPaced);

    public static int Workplace(ContentPackage package) => Plan(package, Modality.Workplace);

    private static int Plan(ContentPackage package, Modality modality) =>
        package.ActionPlan is { } plan && plan.File.Modality == modality ? plan.File.Minutes : 0;
}
