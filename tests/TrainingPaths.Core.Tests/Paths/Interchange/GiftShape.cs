using System.Globalization;
using System.Text.Json.Nodes;
using TrainingPaths.Core.Paths.Interchange.Gift;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>One question as a line, the same for both parsers where they understand the same.</summary>
internal static class GiftShape
{
    public static string Ours(GiftQuestion question)
    {
        if (question.Type == GiftType.Category)
            return $"Category {question.Title}";
        var stem = question.After is null ? question.Stem.Text : $"{(question.Stem.Text.Length > 0 ? question.Stem.Text + " " : "")}_____ {question.After.Text}";
        var parts = question.Type switch
        {
            GiftType.TrueFalse => $"{question.IsTrue} {Text(question.TrueFalseFeedback.ElementAtOrDefault(0))} {Text(question.TrueFalseFeedback.ElementAtOrDefault(1))}",
            GiftType.Matching => string.Join(" ; ", question.Pairs.Select(pair => $"{Text(pair.Prompt)} -> {pair.Match}")),
            _ => string.Join(" ; ", question.Choices.Select(Choice)),
        };
        return Line(question.Type.ToString(), question.Id, question.Tags, question.Title, $"{question.Stem.Format}:{stem}", parts, Text(question.General));
    }

    public static string Theirs(JsonObject question)
    {
        var type = (string)question["type"]!;
        if (type == "Category")
            return $"Category {((string)question["title"]!).Trim()}";
        var parts = type switch
        {
            "TF" => $"{(bool)question["isTrue"]!} {Text(question["trueFeedback"])} {Text(question["falseFeedback"])}",
            // It leaves escapes in matches as it wrote them for itself.
            "Matching" => string.Join(" ; ", question["matchPairs"]!.AsArray().Select(pair => $"{Text(pair!["subquestion"])} -> {Decoded((string)pair["subanswer"]!)}")),
            _ => string.Join(" ; ", Choices(question["choices"])),
        };
        var tags = question["tags"] is JsonArray all ? all.Select(tag => (string)tag!) : [];
        return Line(Name(type), (string?)question["id"], tags, (string?)question["title"], Text(question["stem"]), parts, Text(question["globalFeedback"]));
    }

    private static string Line(string type, string? id, IEnumerable<string> tags, string? title, string stem, string parts, string general) =>
        $"{type} id={id} tags={string.Join(',', tags)} title={title} stem={stem} [{parts}] general={general}";

    private static string Name(string type) => type switch
    {
        "MC" => nameof(GiftType.Choice),
        "TF" => nameof(GiftType.TrueFalse),
        "Short" => nameof(GiftType.ShortAnswer),
        _ => type,
    };

    private static string Choice(GiftChoice choice) =>
        $"{(choice.IsRight ? '=' : '~')}{choice.Weight?.ToString("0.#####", CultureInfo.InvariantCulture)} {(choice.Number is { } number ? Range(number.Low, number.High) : Text(choice.Text))} {Text(choice.Feedback)}";

    private static IEnumerable<string> Choices(JsonNode? choices) => choices switch
    {
        JsonArray all => all.Select(choice => Choice(choice!.AsObject())),
        // A single number stands without a list.
        JsonObject one => [$"= {Number(one)} "],
        _ => [],
    };

    private static string Choice(JsonObject choice)
    {
        var weight = choice["weight"] is { } said ? ((decimal)said).ToString("0.#####", CultureInfo.InvariantCulture) : "";
        var text = choice["text"] is JsonObject number && number["type"] is not null ? Number(number) : Text(choice["text"]);
        return $"{((bool)choice["isCorrect"]! ? '=' : '~')}{weight} {text} {Text(choice["feedback"])}";
    }

    private static string Number(JsonObject number) => (string)number["type"]! switch
    {
        "range" => Range((decimal)number["number"]! - (decimal)number["range"]!, (decimal)number["number"]! + (decimal)number["range"]!),
        "high-low" => Range((decimal)number["numberLow"]!, (decimal)number["numberHigh"]!),
        _ => Range((decimal)number["number"]!, (decimal)number["number"]!),
    };

    private static string Range(decimal low, decimal high) => string.Create(CultureInfo.InvariantCulture, $"{low:0.#####}..{high:0.#####}");

    private static string Text(GiftText? text) => text is null ? "" : $"{text.Format}:{text.Text}";

    private static string Text(JsonNode? text) => text is null ? "" : $"{(string)text["format"]!}:{(string)text["text"]!}";

    private static string Decoded(string text)
    {
        foreach (var (code, sign) in new[] { ("092", '\\'), ("058", ':'), ("035", '#'), ("061", '='), ("123", '{'), ("125", '}'), ("126", '~') })
            text = text.Replace($"&&{code};", sign.ToString(), StringComparison.Ordinal);
        return text.Replace("&&010", "\n", StringComparison.Ordinal);
    }
}
