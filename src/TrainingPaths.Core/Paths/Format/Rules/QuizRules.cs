
namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A quiz draws from a bank large enough to be taken twice, of several kinds, and each question can be answered.</summary>
internal static class QuizRules
{
    private const int Spare = 3;
    private const int FewestKinds = 5;

    /// <summary>How much longer than every other an answer must be to stand out.</summary>
    private const double StandsOut = 1.1;

    /// <summary>Questions of a single choice below which a tendency is an accident.</summary>
    private const int FewestForATendency = 4;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var quiz in package.Quizzes.Where(package.Places.WasRead))
            CheckQuiz(package, quiz, findings);
        foreach (var question in package.AllQuestions)
            QuestionRules.Check(package, question, findings);
        CheckTexts(package, package.Bank, findings);
        CheckTexts(package, package.Positioning?.Questions ?? [], findings);
        CheckKinds(package, findings);
    }

    private static void CheckTexts(ContentPackage package, IEnumerable<QuizQuestion> questions, Findings findings)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var question in questions.Where(question => question.Text != "" && !texts.TryAdd(question.Text, question.Id)))
            findings.Error(package.Places.Of(question, "text"), "quiz.duplicate-question", $"Cette question reprend mot pour mot « {texts[question.Text]} ».", "Reformulez-la ou supprimez-la.");
    }

    /// <summary>Choosing from a list only tells who recognises; other kinds ask to recall, to order, to compute.</summary>
    private static void CheckKinds(ContentPackage package, Findings findings)
    {
        var kinds = package.Bank.Select(question => question.Kind).Distinct().Count();
        if (kinds < FewestKinds && package.IsWhole)
            findings.Warning(package.Places.Of(package.Header), "path.kinds", $"Les questions du parcours sont de {kinds} sortes.", $"Variez : {FewestKinds} sortes au moins, parmi {string.Join(", ", Enum.GetValues<QuestionKind>().Select(YamlScalars.NameOf))}.");
    }

    private static void CheckQuiz(ContentPackage package, QuizFile quiz, Findings findings)
    {
        var places = package.Places;
        if (quiz.Minutes == 0)
            findings.Error(places.Of(quiz, "minutes"), "quiz.minutes", "Un quiz prend au moins une minute.", "Écrivez une durée moyenne honnête.");
        if (quiz.Draw == 0)
            findings.Error(places.Of(quiz, "draw"), "quiz.draw", "Aucune question ne serait posée.", "Écrivez « draw: 5 » par exemple.");
        if (quiz.PassMark is < 1 or > 100)
            findings.Error(places.Of(quiz, "passMark"), "quiz.pass-mark", $"Seuil de réussite impossible : {quiz.PassMark} %.", "Écrivez un pourcentage entre 1 et 100.");
        CheckLengths(package, quiz, findings);
        if (quiz.Questions.Length < quiz.Draw + Spare)
        {
            var remedy = $"Ajoutez des questions : il en faut {quiz.Draw + Spare} au moins, pour que deux essais diffèrent.";
            findings.Error(places.Of(quiz, "questions"), "quiz.bank", $"{quiz.Questions.Length} questions pour en tirer {quiz.Draw}.", remedy);
        }
    }

    /// <summary>Whoever writes takes more care of the right answer, and whoever guesses knows it.</summary>
    private static void CheckLengths(ContentPackage package, QuizFile quiz, Findings findings)
    {
        QuizOption[][] single = [.. quiz.Questions.Where(question => question.Kind == QuestionKind.Single).Select(question => question.Options ?? []).Where(options => options.Length > 2 && options.Count(option => option.Correct) == 1)];
        var longest = single.Count(options => options.All(option => option.Correct || option.Text.Length * StandsOut < options.First(right => right.Correct).Text.Length));
        if (single.Length >= FewestForATendency && longest * 2 > single.Length)
            findings.Warning(package.Places.Of(quiz, "questions"), "quiz.longest-is-right", $"La bonne réponse est la plus longue dans {longest} questions sur {single.Length} : elle se devine.", "Étoffez les autres réponses, ou abrégez la bonne.");
    }
}
