using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What lets a question be answered by whoever knows nothing, or missed by whoever knows: « toutes les réponses », a hidden « pas », two options that say the same.</summary>
internal static partial class OptionRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var question in package.AllQuestions.Where(question => question.Options is { Length: > 0 }))
        {
            CheckStem(package, question, findings);
            foreach (var option in question.Options!)
                CheckOption(package, question, option, findings);
            CheckSimilar(package, question, question.Options, findings);
        }
    }

    private static void CheckStem(ContentPackage package, QuizQuestion question, Findings findings)
    {
        if (Negation().Match(question.Text) is { Success: true } negation)
            findings.Warning(package.Places.Of(question, "text"), "quiz.negation", $"L'énoncé demande ce qui est faux (« {negation.Value} ») : on le lit à l'envers.", "Demandez ce qui est juste ; sinon, écrivez la négation en capitales.");
        else if (question.Kind == QuestionKind.TrueFalse && DoubleNegation().IsMatch(question.Text))
            findings.Warning(package.Places.Of(question, "text"), "quiz.negation", "Deux négations dans une affirmation : « faux » voudrait dire deux fois non.", "Affirmez simplement.");
    }

    private static void CheckOption(ContentPackage package, QuizQuestion question, QuizOption option, Findings findings)
    {
        if (question.Kind != QuestionKind.TrueFalse && AllOrNone().IsMatch(AnswerText.Fold(option.Text)))
            findings.Warning(package.Places.Of(option, "text"), "quiz.all-or-none", $"« {option.Text} » se devine, et n'a pas de sens dans un autre ordre.", "Écrivez une réponse plausible, ou faites une question à plusieurs réponses.");
        if (!option.Correct && option.Feedback is { } feedback && BareVerdict().IsMatch(AnswerText.Fold(feedback)))
            findings.Warning(package.Places.Of(option, "feedback"), "quiz.empty-feedback", $"« {feedback} » n'apprend rien à qui s'est trompé.", "Dites pourquoi, et où est la différence.");
    }

    /// <summary>What differs by case, accents, spaces or punctuation alone; the same text twice has a rule of its own.</summary>
    private static void CheckSimilar(ContentPackage package, QuizQuestion question, QuizOption[] options, Findings findings)
    {
        foreach (var same in options.Where(option => option.Text != "").GroupBy(option => NotLetters().Replace(AnswerText.Fold(option.Text), " ").Trim()).Where(same => same.Key != "" && same.DistinctBy(option => option.Text.ToUpperInvariant()).Count() > 1))
            findings.Warning(package.Places.Of(same.Last(), "text"), "quiz.similar-options", $"« {same.Last().Text} » et « {same.First().Text} » disent la même chose.", "Changez l'une des deux.");
    }

    [GeneratedRegex(@"\b(?i:(?:l[ea]s?)?quel(?:le)?s?)\b[^.?!«]*(?<!\b(?:qui|que|qu'\w+))\s(?:ne |n')\S+\s+(?:pas|jamais|point)\b[^.!]*\?|\bsauf (?:un|une|laquelle|lequel)\b|\b(?:à l'exception|excepté)\b|\bintrus\b|\b(?i:which)\b[^.?!]*\bnot\b", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:ne|n')\s?[^.;:?!]*\b(?:pas|jamais|aucune?)\b[^.;:?!]*\b(?:ne|n')\s?[^.;:?!]*\b(?:pas|jamais|aucune?)\b|\bne\b[^.;:?!]*\bpas\b[^.;:?!]*\b(?:sans|interdit|impossible|inutile)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoubleNegation();

    [GeneratedRegex(@"\A(?:toutes? (?:les|ces) (?:reponses|propositions|options)\b.*|toutes|(?:tout|tous|tout cela|tout ce qui precede|les (?:deux|trois|quatre))(?: a la fois)?|aucune?(?: (?:de ces|des|de celles|d'entre)[^,]*| reponse[^,]*)?|les reponses [a-d]\b.*|[a-d] et [a-d]|all of (?:the above|them|these)|none of (?:the above|them|these)|both)\z", RegexOptions.CultureInvariant)]
    private static partial Regex AllOrNone();

    [GeneratedRegex(@"\A(?:non|faux|rate|dommage|incorrect|mauvaise reponse|pas tout a fait|perdu|essayez encore|no|wrong|false)\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareVerdict();

    [GeneratedRegex(@"[^\p{L}\p{N}%€<>=+-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters();
}
