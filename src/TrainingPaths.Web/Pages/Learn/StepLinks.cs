using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>Where each step is. A lesson is at the plain address; the others have a page of their own below it.</summary>
public static class StepLinks
{
    public static string LinkTo(this Outline outline, OutlineStep step) => $"/learn/{outline.EnrolmentId}/{step.Id}" + step.Kind switch
    {
        StepKind.Quiz or StepKind.Positioning => "/quiz",
        StepKind.Activity => "/activity",
        StepKind.Upcoming => "/session",
        StepKind.Package => "/course",
        _ => "",
    };
}
