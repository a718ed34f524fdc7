namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The positioning looks at each objective, with questions that the quizzes do not ask again.</summary>
internal static class PositioningRules
{
    private const int MostQuestions = 20;
    private const int MostExpectations = 3;

    public static void Check(ContentPackage package, Findings findings)
    {
        if (package.Positioning is not { } positioning || !package.Places.WasRead(positioning))
            return;
        var places = package.Places;
        if (positioning.Minutes == 0)
            findings.Error(places.Of(positioning, "minutes"), "positioning.minutes", "La durée manque.", "Écrivez une durée moyenne honnête, en minutes : elle est annoncée, et ne compte dans aucune heure.");
        if (positioning.Questions.Length is 0 or > MostQuestions)
            findings.Error(places.Of(positioning, "questions"), "positioning.questions", $"{FrenchCount.Of(positioning.Questions.Length, "question")}.", $"Posez-en une dizaine, {MostQuestions} au plus.");
        if (positioning.Expectations.Length is 0 or > MostExpectations)
            findings.Error(places.Of(positioning, "expectations"), "positioning.expectations", $"{FrenchCount.Of(positioning.Expectations.Length, "attente")}.", $"Demandez de 1 à {MostExpectations} attentes.");
        foreach (var question in positioning.Questions.Where(question => question.Kind == QuestionKind.OpenText))
            findings.Error(places.Of(question, "kind"), "positioning.open-text", "Personne ne corrige un positionnement.", "Demandez-le sous « expectations », ou dans un quiz.");
        if (!package.IsWhole)
            return;
        var asked = positioning.Questions.Select(question => question.Objective).ToHashSet();
        foreach (var objective in package.Header.Objectives.Where(objective => !asked.Contains(objective.Id)))
            findings.Warning(places.Of(positioning, "questions"), "positioning.objective", $"Aucune question ne porte sur l'objectif « {objective.Id} ».", "Ajoutez-en une : le résultat se lit objectif par objectif.");
        CheckCopies(package, positioning, findings);
    }

    private static void CheckCopies(ContentPackage package, PositioningFile positioning, Findings findings)
    {
        var bank = package.Bank.Where(question => question.Text != "").DistinctBy(question => AnswerText.Fold(question.Text)).ToDictionary(question => AnswerText.Fold(question.Text));
        foreach (var question in positioning.Questions)
        {
            if (bank.TryGetValue(AnswerText.Fold(question.Text), out var same))
                findings.Warning(package.Places.Of(question, "text"), "positioning.copied", $"Cette question reprend « {same.Id} ».", "Posez la question autrement : la réponse au quiz ne dirait plus rien.");
        }
    }
}
