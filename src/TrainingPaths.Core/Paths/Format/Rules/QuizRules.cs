
namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A quiz draws from a bank large enough to be taken twice, and each question can be answered.</summary>
internal static class QuizRules
{
    private const int Spare = 3;
    private const int MostOptions = 8;

    /// <summary>How much longer than every other an answer must be to stand out.</summary>
    private const double StandsOut = 1.1;

    /// <summary>Questions of a single choice below which a tendency is an accident.</summary>
    private const int FewestForATendency = 4;

    public static void Check(ContentPackage package, Findings findings)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var quiz in package.Quizzes.Where(package.Places.WasRead))
        {
            CheckQuiz(package, quiz, findings);
            foreach (var question in quiz.Questions)
            {
                CheckQuestion(package, question, findings);
                if (question.Text != "" && !texts.TryAdd(question.Text, question.Id))
                    findings.Error(package.Places.Of(question, "text"), "quiz.duplicate-question", $"Cette question reprend mot pour mot « {texts[question.Text]} ».", "Reformulez-la ou supprimez-la.");
            }
        }
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
        QuizQuestion[] single = [.. quiz.Questions.Where(question => question.Kind == QuestionKind.Single && question.Options.Length > 2 && question.Options.Count(option => option.Correct) == 1)];
        var longest = single.Count(question => question.Options.All(option => option.Correct || option.Text.Length * StandsOut < question.Options.First(right => right.Correct).Text.Length));
        if (single.Length >= FewestForATendency && longest * 2 > single.Length)
            findings.Warning(package.Places.Of(quiz, "questions"), "quiz.longest-is-right", $"La bonne réponse est la plus longue dans {longest} questions sur {single.Length} : elle se devine.", "Étoffez les autres réponses, ou abrégez la bonne.");
    }

    private static void CheckQuestion(ContentPackage package, QuizQuestion question, Findings findings)
    {
        var place = package.Places.Of(question, "options");
        if (question.Options.Length is < 2 or > MostOptions)
            findings.Error(place, "quiz.options", $"La question a {question.Options.Length} réponses.", $"Proposez de 2 à {MostOptions} réponses.");
        if (question.Kind == QuestionKind.TrueFalse && question.Options.Length != 2)
            findings.Error(place, "quiz.true-false", "Une question vrai ou faux a exactement deux réponses.", "Gardez deux réponses, ou écrivez « kind: single ».");
        var right = question.Options.Count(option => option.Correct);
        if (right == 0)
            findings.Error(place, "quiz.no-right-answer", "Aucune réponse n'est juste.", "Ajoutez « correct: true » sous la bonne réponse.");
        if (right > 1 && question.Kind != QuestionKind.Multiple)
            findings.Error(place, "quiz.two-right-answers", $"{right} réponses sont justes alors qu'une seule peut être choisie.", "Gardez-en une, ou écrivez « kind: multiple ».");
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in question.Options.Where(option => option.Text != "" && !texts.Add(option.Text)))
            findings.Error(package.Places.Of(option, "text"), "quiz.duplicate-option", $"Cette réponse est proposée deux fois : « {option.Text} ».", "Changez l'une des deux.");
    }
}
