using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.DataModels.Values;

/// <summary>Judges a response or a correct response by its interaction's type (RTE 4.2.9.1, 4.2.9.2).</summary>
internal sealed class ResponseChecks(ValueChecks values)
{
    private const string PartSeparator = "[,]";
    private const string PairSeparator = "[.]";
    private const string RangeSeparator = "[:]";

    public Kept Check(InteractionFormat format, bool isPattern, int keep, string value)
    {
        // Cut short, a structured value would mean something else.
        if (value.Length > keep) return Kept.WrongType;
        var rest = isPattern ? CutOptions(format.Options, value) : value;
        if (rest is null) return Kept.WrongType;
        if (rest.Length == 0) return Kept.If(format.MayBeEmpty, value);
        var parts = format.List ? rest.Split(PartSeparator) : [rest];
        if (format.Unique && parts.Distinct().Count() < parts.Length) return Kept.WrongType;
        var part = isPattern ? format.PatternPart ?? format.Part : format.Part;
        return Kept.If(parts.All(text => IsPart(part, text)), value);
    }

    // Null: an option that is neither true nor false. From {lang=…} on, all is text.
    private static string? CutOptions(IReadOnlyList<string>? options, string value)
    {
        while (options?.FirstOrDefault(option => value.StartsWith($"{{{option}=", StringComparison.Ordinal)) is { } found)
        {
            var end = value.IndexOf('}', StringComparison.Ordinal);
            if (end < 0 || value[(found.Length + 2)..end] is not ("true" or "false")) return null;
            value = value[(end + 1)..];
        }

        return value;
    }

    private bool IsPart(ResponsePart part, string text) => part switch
    {
        ResponsePart.Boolean => text is "true" or "false",
        ResponsePart.Identifier => values.IsIdentifier(text),
        ResponsePart.Localized => ValueChecks.IsLocalized(text),
        ResponsePart.Text => true,
        ResponsePart.Real => values.IsReal(text),
        ResponsePart.Pair => text.Split(PairSeparator) is [var left, var right] && values.IsIdentifier(left) && values.IsIdentifier(right),
        ResponsePart.Step => text.Split(PairSeparator) is [var name, var answer] && IsStep(name, answer),
        ResponsePart.Range => IsRange(text),
        _ => false,
    };

    // The answer may be a text or a range of numbers: any text is one of the two.
    private bool IsStep(string name, string answer) =>
        name.Length == 0 ? answer.Length > 0 : values.IsIdentifier(name);

    private bool IsRange(string text)
    {
        if (text.Split(RangeSeparator) is not [var least, var most]) return values.IsReal(text);
        if ((least.Length > 0 && !values.IsReal(least)) || (most.Length > 0 && !values.IsReal(most))) return false;
        return least.Length == 0 || most.Length == 0 || ValueChecks.Parse(least) <= ValueChecks.Parse(most);
    }
}
