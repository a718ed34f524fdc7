namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A question of a list can be answered: something is right, nothing is there twice.</summary>
internal static class QuestionRules
{
    private const int MostOptions = 8;

    public static void Check(ContentPackage package, QuizQuestion question, Findings findings)
    {
        if (!QuestionKeys.Check(package, question, findings))
            return;
        TeachingRules.Check(package, question, findings);
        PointRules.Check(package, question, findings);
        if (question.Options is { } options)
            CheckOptions(package, question, options, findings);
        else
            WrittenQuestionRules.Check(package, question, findings);
    }

    private static void CheckOptions(ContentPackage package, QuizQuestion question, QuizOption[] options, Findings findings)
    {
        var place = package.Places.Of(question, "options");
        if (options.Length is < 2 or > MostOptions)
            findings.Error(place, "quiz.options", $"La question a {FrenchCount.Of(options.Length, "réponse")}.", $"Proposez de 2 à {MostOptions} réponses.");
        if (question.Kind == QuestionKind.TrueFalse && options.Length != 2)
            findings.Error(place, "quiz.true-false", "Une question vrai ou faux a exactement deux réponses.", "Gardez deux réponses, ou écrivez « kind: single ».");
        var right = options.Count(option => option.Correct);
        if (right == 0)
            findings.Error(place, "quiz.no-right-answer", "Aucune réponse n'est juste.", "Ajoutez « correct: true » sous la bonne réponse.");
        if (right > 1 && question.Kind != QuestionKind.Multiple)
            findings.Error(place, "quiz.two-right-answers", $"{right} réponses sont justes alors qu'une seule peut être choisie.", "Gardez-en une, ou écrivez « kind: multiple ».");
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in options.Where(option => option.Text != "" && !texts.Add(option.Text)))
            findings.Error(package.Places.Of(option, "text"), "quiz.duplicate-option", $"Cette réponse est proposée deux fois : « {option.Text} ».", "Changez l'une des deux.");
    }
}
