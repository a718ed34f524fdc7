using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The kinds that are put in order, matched, typed or filled in: few enough parts to be held in mind, and none twice.</summary>
internal static partial class WrittenQuestionRules
{
    private const int MostOthers = 4;
    private const int MostGaps = 5;
    private const int MostWordsOfGap = 5;
    private const int MostAccepted = 20;
    private const int LongestUnit = 20;

    public static void Check(ContentPackage package, QuizQuestion question, Findings findings)
    {
        switch (question.Kind)
        {
            case QuestionKind.Ordering:
                Limit(package, question, "items", "question.ordering", question.Items!.Length, 3, 7, "élément à ordonner", "éléments à ordonner", findings);
                Different(package, question, "items", question.Items, findings);
                break;
            case QuestionKind.Matching:
                CheckMatching(package, question, findings);
                break;
            case QuestionKind.Numeric:
                CheckNumber(package, question, findings);
                break;
            case QuestionKind.ShortAnswer:
                CheckAccepted(package, question, findings);
                break;
            case QuestionKind.Cloze:
                CheckCloze(package, question, findings);
                break;
        }
    }

    private static void CheckMatching(ContentPackage package, QuizQuestion question, Findings findings)
    {
        var (pairs, others) = (question.Pairs!, question.Others ?? []);
        Limit(package, question, "pairs", "question.matching", pairs.Length, 3, 6, "paire", "paires", findings);
        Limit(package, question, "others", "question.matching", others.Length, 0, MostOthers, "réponse en trop", "réponses en trop", findings);
        Different(package, question, "pairs", pairs.Select(pair => pair.Prompt), findings);
        Different(package, question, "pairs", pairs.Select(pair => pair.Match).Concat(others), findings);
    }

    private static void CheckNumber(ContentPackage package, QuizQuestion question, Findings findings)
    {
        if (question.Tolerance < 0)
            findings.Error(package.Places.Of(question, "tolerance"), "question.numeric", "La tolérance est négative.", "Écrivez l'écart admis, par exemple « tolerance: 0.5 », ou retirez la clé.");
        if (question.Unit?.Length > LongestUnit)
            findings.Error(package.Places.Of(question, "unit"), "question.numeric", $"L'unité compte {question.Unit.Length} caractères.", $"Ramenez-la à {LongestUnit} : elle s'affiche après le champ.");
    }

    private static void CheckAccepted(ContentPackage package, QuizQuestion question, Findings findings)
    {
        Limit(package, question, "accepted", "question.short-answer", question.Accepted!.Length, 1, MostAccepted, "réponse admise", "réponses admises", findings);
        Different(package, question, "accepted", question.Accepted, findings);
        for (var i = 0; i < question.Accepted.Length; i++)
        {
            if (question.Accepted[i].Length > AnswerText.LongestShortAnswer || AnswerText.Fold(question.Accepted[i]) == "")
                findings.Error(package.Places.Of(question, "accepted", i), "question.short-answer", "Cette réponse est vide, ou trop longue pour être tapée.", "Attendez un mot ou deux, ou choisissez une autre sorte de question.");
        }
    }

    private static void CheckCloze(ContentPackage package, QuizQuestion question, Findings findings)
    {
        var gaps = question.Gaps!;
        Limit(package, question, "gaps", "question.cloze", gaps.Length, 1, MostGaps, "trou", "trous", findings);
        string[] marks = [.. Mark().Matches(question.Text).Select(match => match.Value)];
        string[] expected = [.. Enumerable.Range(1, gaps.Length).Select(number => $"{{{number}}}")];
        if (question.Text != "" && !marks.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            findings.Error(package.Places.Of(question, "text"), "question.cloze", $"La phrase {(marks.Length == 0 ? "ne porte aucun repère" : $"porte {string.Join(", ", marks)}")} ; les trous demandent {string.Join(", ", expected)}.", "Écrivez chaque repère {1}, {2}… une fois, là où se place son trou.");
        foreach (var gap in gaps)
        {
            Limit(package, gap, "options", "question.cloze", gap.Options.Length, 2, MostWordsOfGap, "mot proposé", "mots proposés", findings);
            Different(package, gap, "options", gap.Options, findings);
        }
    }

    private static void Limit(ContentPackage package, object record, string key, string rule, int count, int fewest, int most, string one, string many, Findings findings)
    {
        if (count < fewest || count > most)
            findings.Error(package.Places.Of(record, key), rule, $"{FrenchCount.Of(count, one, many)}.", $"Il en faut de {fewest} à {most}.");
    }

    private static void Different(ContentPackage package, object record, string key, IEnumerable<string> texts, Findings findings)
    {
        foreach (var twice in texts.Where(text => text != "").GroupBy(AnswerText.Fold).Where(same => same.Count() > 1))
            findings.Error(package.Places.Of(record, key), "question.duplicate", $"« {twice.First()} » est écrit deux fois : on ne saurait choisir.", "Changez l'un des deux.");
    }

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
