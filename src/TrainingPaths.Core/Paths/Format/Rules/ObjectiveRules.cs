namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What a path promises, it teaches and asks about.</summary>
internal static class ObjectiveRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        if (!package.IsWhole || !package.Bank.Any())
            return;
        var asked = package.Bank.Select(question => question.Objective).ToHashSet();
        var taught = package.Texts.SelectMany(text => text.Header.Objectives).Concat(package.Scorm.SelectMany(step => step.Objectives)).ToHashSet();
        foreach (var objective in package.Header.Objectives)
        {
            if (!asked.Contains(objective.Id))
                findings.Warning(package.Places.Of(objective), "path.objective-untested", $"Aucune question ne porte sur l'objectif « {objective.Id} ».", "Ajoutez-en une dans un quiz, ou retirez l'objectif.");
            if (!taught.Contains(objective.Id))
                findings.Warning(package.Places.Of(objective), "path.objective-untaught", $"Aucune leçon ne travaille l'objectif « {objective.Id} ».", "Rattachez-y une leçon (« objectives »), ou retirez l'objectif.");
        }
    }
}
