using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Signs and names of the sorts of steps, the same for those who write a draft and those who proof-read it.</summary>
public static class StepSigns
{
    public static (string Icon, string Name) Of(DraftPlaceKind kind, IStringLocalizer<Strings> words) => kind switch
    {
        DraftPlaceKind.Quiz => ("circle-check", words["Quiz"]),
        DraftPlaceKind.Final => ("circle-check", words["Final assessment"]),
        DraftPlaceKind.Positioning => ("circle-check", words["Positioning"]),
        DraftPlaceKind.Scorm => ("upload", words["SCORM package"]),
        DraftPlaceKind.ActionPlan => ("pencil", words["Action plan"]),
        DraftPlaceKind.Practice => ("users", words["Practice to share"]),
        DraftPlaceKind.Sheet => ("printer", words["Practical sheet"]),
        _ => ("file-text", words["Lesson"]),
    };
}
