namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The final assessment has enough to draw from, on each objective.</summary>
internal static class FinalAssessmentRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        if (package.Final is not { } final || !package.Places.WasRead(final))
            return;
        CheckFile(package, final, findings);
        if (!package.IsWhole)
            return;
        var pool = package.Pool.Where(question => question.Objective is not null).CountBy(question => question.Objective!).ToDictionary();
        if (package.Pool.Count() < final.Draw)
            findings.Error(package.Places.Of(final, "draw"), "final.pool", $"{FrenchCount.Of(package.Pool.Count(), "question")} dans tout le parcours pour en tirer {final.Draw}.", "Ajoutez des questions aux quiz ou ici, ou tirez-en moins.");
        var share = package.Header.Objectives.Length == 0 ? 0 : final.Draw / package.Header.Objectives.Length;
        foreach (var objective in package.Header.Objectives.Where(objective => pool.GetValueOrDefault(objective.Id) < share))
            findings.Warning(package.Places.Of(final), "final.objective", $"L'objectif « {objective.Id} » a {FrenchCount.Of(pool.GetValueOrDefault(objective.Id), "question")} ; l'évaluation en poserait {share}.", "Ajoutez-en sous « questions » : les autres objectifs prendraient sa place.");
    }

    private static void CheckFile(ContentPackage package, FinalAssessmentFile final, Findings findings)
    {
        var places = package.Places;
        if (final.Minutes == 0)
            findings.Error(places.Of(final, "minutes"), "final.minutes", "La durée manque.", "Écrivez une durée moyenne honnête, en minutes.");
        if (final.Draw == 0)
            findings.Error(places.Of(final, "draw"), "final.draw", "Aucune question ne serait posée.", "Écrivez « draw: 20 » par exemple.");
        if (final.PassMark is < 1 or > 100)
            findings.Error(places.Of(final, "passMark"), "final.pass-mark", $"Seuil de réussite impossible : {final.PassMark} %.", "Écrivez un pourcentage entre 1 et 100.");
        AttemptRules.Check(package, final, "final", final.Attempts, final.TimeLimit, findings);
    }
}
