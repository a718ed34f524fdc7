
namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A quiz asks what it has, better from a bank large enough to be taken twice and of several kinds, and each question can be answered.</summary>
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
        CheckTexts(package, package.Bank.Where(question => question.IsGraded), findings);
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
        var kinds = package.Bank.Where(question => question.IsGraded).Select(question => question.Kind).Distinct().Count();
        if (kinds < FewestKinds && package.IsWhole)
            findings.Warning(package.Places.Of(package.Header), "path.kinds", $"Les questions du parcours sont de {FrenchCount.Of(kinds, "sorte")}.", $"Variez : {FewestKinds} sortes au moins, parmi {string.Join(", ", Enum.GetValues<QuestionKind>().Except([QuestionKind.Likert]).Select(YamlScalars.NameOf))}.");
    }

    private static void CheckQuiz(ContentPackage package, QuizFile quiz, Findings findings)
    {
        var places = package.Places;
        if (quiz.Minutes == 0)
            findings.Error(places.Of(quiz, "minutes"), "quiz.minutes", "Un quiz prend au moins une minute.", "Écrivez une durée moyenne honnête.");
        if (quiz.PassMark is < 1 or > 100)
            findings.Error(places.Of(quiz, "passMark"), "quiz.pass-mark", $"Seuil de réussite impossible : {quiz.PassMark} %.", "Écrivez un pourcentage entre 1 et 100.");
        AttemptRules.Check(package, quiz, "quiz", quiz.Attempts, quiz.TimeLimit, findings);
        CheckDraw(package, quiz, findings);
        CheckLengths(package, quiz, findings);
    }

    private static void CheckDraw(ContentPackage package, QuizFile quiz, Findings findings)
    {
        var (places, graded) = (package.Places, quiz.Questions.Count(question => question.IsGraded));
        if (graded == 0)
            findings.Error(places.Of(quiz, "questions"), "quiz.no-question", "Aucune question n'est notée : il n'y aurait rien à réussir.", "Ajoutez une question d'une autre sorte que « likert ».");
        else if (quiz.Draw is 0 || quiz.Draw > graded)
            findings.Error(places.Of(quiz, "draw"), "quiz.draw", $"{FrenchCount.Of(graded, "question notée")} pour en tirer {quiz.Draw}.", $"Écrivez un nombre de 1 à {graded}, ou retirez la clé : toutes sont alors posées.");
        else if (graded < quiz.Drawn + Spare)
            findings.Warning(places.Of(quiz, "questions"), "quiz.pool", $"{FrenchCount.Of(graded, "question notée")} pour en tirer {quiz.Drawn} : un autre essai repose les mêmes.", $"Écrivez-en {quiz.Drawn + Spare} pour que deux essais diffèrent, ou tirez-en moins.");
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
