namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A module teaches, then checks.</summary>
internal static class ModuleRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var module in package.Modules)
        {
            var place = package.Places.Of(module.Header);
            if (module.Lessons.Length == 0 && module.Scorm.Length == 0)
                findings.Error(place, "module.no-lesson", "Ce module n'a aucune leçon.", "Ajoutez un fichier 01-nom.md dans son dossier.");
            if (module.Quiz is null)
                findings.Error(place, "module.no-quiz", "Ce module n'a pas de quiz.", "Ajoutez quiz.yaml dans son dossier.");
        }
    }
}
