using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Scorm12.Prerequisites;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Warns at import of prerequisites that nobody can ever meet.</summary>
internal static class PrerequisiteCheck
{
    public static void Warn(Manifest manifest, ProblemLog problems)
    {
        if (manifest.Edition != ScormEdition.Scorm12) return;
        foreach (var flawed in manifest.Organizations.SelectMany(organization => new PrerequisiteSet(organization).Flawed))
        {
            var (code, why) = flawed.Flaw switch
            {
                PrerequisiteFlaw.Syntax => (ProblemCode.PrerequisiteSyntax, flawed.Detail),
                PrerequisiteFlaw.Unknown => (ProblemCode.PrerequisiteUnknown, "They name an item that is not there."),
                _ => (ProblemCode.PrerequisiteCycle, "They wait for the item itself."),
            };
            var subject = flawed.Flaw == PrerequisiteFlaw.Unknown ? $"{flawed.ItemIdentifier} {flawed.Detail}" : flawed.ItemIdentifier;
            problems.Warn(code, subject, $"The item's prerequisites can never be met, so it stays locked. {why}");
        }
    }
}
