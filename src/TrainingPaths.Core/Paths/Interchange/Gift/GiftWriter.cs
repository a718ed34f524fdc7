using System.Globalization;
using System.Text;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>Writes questions in GIFT.</summary>
internal sealed class GiftWriter(ExportLog log)
{
    public string Write(IEnumerable<ExchangeQuestion> questions)
    {
        var text = new StringBuilder();
        foreach (var question in questions)
        {
            if (Question(question) is not { } written)
                continue;
            log.TellPlain(question, points: false, partial: question.Kind == QuestionKind.Multiple, outcome: question.Kind is QuestionKind.ShortAnswer or QuestionKind.Numeric or QuestionKind.Cloze);
            text.Append(Remark(question)).Append(written).Append("\n\n");
        }
        return text.ToString();
    }

    private string Remark(ExchangeQuestion question)
    {
        string[] tags = [.. QuestionMapping.AllTags(question)];
        log.LostIf(tags.Any(tag => tag.Contains(']', StringComparison.Ordinal)), question, "export.tags", "Une étiquette avec « ] » ne s'écrit pas en GIFT.");
        return $"// [id:{question.Id}]{string.Concat(tags.Where(tag => !tag.Contains(']', StringComparison.Ordinal)).Select(tag => $" [tag:{tag}]"))}\n";
    }

    private string? Question(ExchangeQuestion question)
    {
        switch (question.Kind)
        {
            case QuestionKind.Single:
                return Asked(question, Options(question));
            case QuestionKind.Multiple:
                log.LostIf(!question.Partial, question, "export.partial", "GIFT compte chaque bonne réponse à part ; une mauvaise retire tout.");
                return Asked(question, Options(question));
            case QuestionKind.TrueFalse:
                return Asked(question, TrueFalse(question));
            case QuestionKind.ShortAnswer:
                return ShortAnswer(question);
            case QuestionKind.Numeric:
                log.LostIf(question.Number!.Unit.Length > 0, question, "export.unit", "L'unité ne se dit pas en GIFT.");
                return Asked(question, Number(question));
            case QuestionKind.Matching when question.Pairs.Any(pair => pair.Prompt.Contains("->", StringComparison.Ordinal)):
                log.LeftOut(question, "export.arrow", "« -> » dans un élément à apparier ne s'écrit pas en GIFT.");
                return null;
            case QuestionKind.Matching:
                return Asked(question, [.. question.Pairs.Select(pair => $"={Text(pair.Prompt)} -> {OneLine(pair.Match)}"), .. question.Others.Select(other => $"= -> {OneLine(other)}")]);
            case QuestionKind.Cloze when question.Gaps.Count == 1 && Marks.Split(question.Text) is [var before, _, var after] && after.Trim().Length > 0:
                return $"[markdown]{Text(before.TrimEnd())} {{{string.Join(" ", Gap(question))}}} {Text(after.TrimStart())}";
            case QuestionKind.OpenText:
                log.LostIf(question.Grid.Count > 0 || question.Example.Length > 0, question, "export.grid", "La grille et l'exemple d'une question ouverte ne se disent pas en GIFT.");
                return Asked(question, []);
            default:
                log.LeftOut(question, "export.kind", question.Kind == QuestionKind.Cloze ? "GIFT n'a qu'un trou par question, et pas à la fin de la phrase." : $"GIFT n'a pas de question « {Kinds.NameOf(question.Kind)} ».");
                return null;
        }
    }

    private static string Asked(ExchangeQuestion question, IReadOnlyList<string> answers)
    {
        var general = question.Feedback.Right.Length > 0 && question.Feedback.Right == question.Feedback.Wrong && question.Kind is not (QuestionKind.ShortAnswer or QuestionKind.Numeric) ? $"\n\t####{Text(question.Feedback.Right)}" : "";
        return $"[markdown]{Text(question.Text)} {{{string.Concat(answers.Select(answer => $"\n\t{answer}"))}{general}\n}}";
    }

    private static string[] Options(ExchangeQuestion question) =>
        [.. question.Options.Select(option => (question.Kind == QuestionKind.Multiple ? $"~%{option.Fraction.ToString("0.#####", CultureInfo.InvariantCulture)}%" : option.Correct ? "=%100%" : "~%0%") + Text(option.Text) + Said(option.Feedback))];

    private string[] TrueFalse(ExchangeQuestion question)
    {
        if (question.Options is not [{ Text: Choosing.True } yes, { Text: Choosing.False } no])
        {
            log.Lost(question, "export.true-false", "Les réponses ne sont pas « Vrai » et « Faux » : la question devient un choix unique.");
            return Options(question);
        }
        var (right, wrong) = yes.Correct ? (yes.Feedback, no.Feedback) : (no.Feedback, yes.Feedback);
        var said = right.Length > 0 ? $"#{Text(wrong)}#{Text(right)}" : Said(wrong);
        return [(yes.Correct ? "TRUE" : "FALSE") + said];
    }

    /// <summary>A star is a wildcard unless a backslash precedes it; arrows alone would make pairs.</summary>
    private static string ShortAnswer(ExchangeQuestion question)
    {
        IEnumerable<string> any = question.Feedback.Wrong.Length > 0 ? Wrong(question, "=%0%*") : question.Accepted.All(word => word.Contains("->", StringComparison.Ordinal)) ? ["=%0%*"] : [];
        return Asked(question, [.. question.Accepted.Select(word => $"=%100%{Text(word.Replace("*", "\\*", StringComparison.Ordinal))}{Said(question.Feedback.Right)}"), .. any]);
    }

    private static string[] Number(ExchangeQuestion question)
    {
        var number = question.Number!;
        var range = number.Tolerance == 0 ? "" : ":" + number.Tolerance.ToString(CultureInfo.InvariantCulture);
        return [$"#={number.Answer.ToString(CultureInfo.InvariantCulture)}{range}{Said(question.Feedback.Right)}", .. Wrong(question, "~")];
    }

    private static IEnumerable<string> Gap(ExchangeQuestion question) =>
        question.Gaps[0].Select((word, at) => $"{(at == 0 ? "=%100%" : "~%0%")}{Text(word)}{Said(at == 0 ? question.Feedback.Right : question.Feedback.Wrong)}");

    private static string[] Wrong(ExchangeQuestion question, string any) => question.Feedback.Wrong.Length > 0 ? [any + Said(question.Feedback.Wrong)] : [];

    private static string Said(string feedback) => feedback.Length > 0 ? "#" + Text(feedback) : "";

    private static string Text(string text) => GiftEscapes.Encode(text);

    private static string OneLine(string text) => Text(text.Replace('\n', ' '));
}
