namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What a question is worth, whole or in part, and what a trainer marks.</summary>
internal static class PointRules
{
    private const int MostPoints = 10;
    private const int MostCriteria = 8;
    private const int ShortestScale = 3;
    private const int LongestScale = 7;
    private const int MostTags = 10;
    private const int LongestTag = 40;

    public static void Check(ContentPackage package, QuizQuestion question, Findings findings)
    {
        var places = package.Places;
        if (question.Points is < 1 or > MostPoints)
            findings.Error(places.Of(question, "points"), "question.points", $"{FrenchCount.Of(question.Points.Value, "point")}.", $"Écrivez de 1 à {MostPoints}.");
        if (question is { Kind: QuestionKind.Multiple, Penalty: { } penalty })
            CheckPenalty(places.Of(question, "penalty"), question, penalty, findings);
        if (question.Tags is { } tags && (tags.Length > MostTags || tags.Any(tag => tag.Length is 0 or > LongestTag)))
            findings.Error(places.Of(question, "tags"), "question.tags", "Trop de mots-clés, ou un mot-clé vide ou trop long.", $"Gardez {MostTags} mots-clés au plus, de {LongestTag} caractères au plus.");
        if (question.Scale is { } scale)
            CheckScale(places.Of(question, "scale"), scale, findings);
        if (question.Grid is { } grid)
            CheckGrid(package, question, grid, findings);
    }

    private static void CheckPenalty(Place place, QuizQuestion question, int penalty, Findings findings)
    {
        if (question.Partial is not true)
            findings.Error(place, "question.penalty", "Une pénalité n'a de sens que si une partie de la réponse rapporte des points.", "Ajoutez « partial: true », ou retirez « penalty ».");
        else if (penalty > 100)
            findings.Error(place, "question.penalty", $"Pénalité impossible : {penalty} %.", "Écrivez un pourcentage entre 0 et 100.");
        else if (question.Options is { } options && options.Count(option => !option.Correct) is > 0 and var wrong && wrong * penalty < 100)
            findings.Warning(place, "question.penalty-low", "Tout cocher rapporterait des points.", "Augmentez « penalty », ou retirez la clé : tout cocher ne rapporte alors rien.");
    }

    private static void CheckScale(Place place, string[] scale, Findings findings)
    {
        if (scale.Length is < ShortestScale or > LongestScale)
            findings.Error(place, "question.likert", $"L'échelle a {FrenchCount.Of(scale.Length, "degré")}.", $"Il en faut de {ShortestScale} à {LongestScale}.");
        if (scale.DistinctBy(AnswerText.Fold).Count() != scale.Length)
            findings.Error(place, "question.duplicate", "Deux degrés de l'échelle portent le même nom : on ne saurait choisir.", "Changez l'un des deux.");
    }

    private static void CheckGrid(ContentPackage package, QuizQuestion question, QuizCriterion[] grid, Findings findings)
    {
        if (grid.Length is 0 or > MostCriteria)
            findings.Error(package.Places.Of(question, "grid"), "question.open-text", $"La grille a {FrenchCount.Of(grid.Length, "critère")}.", $"Il en faut de 1 à {MostCriteria} : chacun sait ainsi ce qui compte.");
        foreach (var criterion in grid.Where(criterion => criterion.Points is < 1 or > MostPoints))
            findings.Error(package.Places.Of(criterion, "points"), "question.points", $"{FrenchCount.Of(criterion.Points, "point")}.", $"Écrivez de 1 à {MostPoints}.");
    }
}
