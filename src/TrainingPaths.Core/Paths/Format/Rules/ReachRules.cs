namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Nobody is sent where they may not go yet: in a sequential path, a module opens after the quiz of the one before.</summary>
internal static class ReachRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        if (!package.IsWhole || package.Header.Order != PathOrder.Sequential)
            return;
        var opened = package.Modules.SelectMany((module, at) => module.Texts.Select(text => (text.Header.Id, At: at))).DistinctBy(text => text.Id).ToDictionary(text => text.Id, text => text.At);
        for (var at = 0; at < package.Modules.Length; at++)
        {
            foreach (var question in package.Modules[at].Quiz?.Questions ?? [])
            {
                if (question.Review is { } review && opened.GetValueOrDefault(review, -1) > at)
                    findings.Error(package.Places.Of(question, "review"), "quiz.review-locked", $"La leçon à revoir, « {review} », est fermée tant que ce quiz n'est pas réussi.", "Renvoyez à une leçon de ce module ou d'un module précédent, ou écrivez « order: free ».");
            }
        }
    }
}
