using System.Globalization;
using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.DataModels.Values;

/// <summary>Judges a value by its element's type (SCORM 2004 RTE 4.1.1.7; SCORM 1.2 RTE 3.4.2).</summary>
internal sealed class ValueChecks(RunTimeModel model)
{
    private const string OpenLanguage = "{lang=";
    private const int LongestNumber = 256;

    public Kept Check(Element element, string value) => element.Type switch
    {
        _ when value.Length == 0 && element.MayBeEmpty => Kept.As(value),
        ValueKind.Text => Kept.As(Cut(value, element.Keep!.Value)),
        ValueKind.Localized => Kept.If(IsLocalized(value), Cut(value, LanguageEnd(value) + 1 + element.Keep!.Value)),
        ValueKind.Language => Kept.If(value.Length == 0 || Languages.IsTag(value), value),
        ValueKind.Identifier => Kept.If(IsIdentifier(value), Cut(value, element.Keep!.Value)),
        ValueKind.Words => Kept.If(element.Words!.Contains(value), value),
        ValueKind.Real or ValueKind.Integer => Number(element, value),
        ValueKind.Timestamp => Kept.If(model.Matches("timestamp", value), value),
        ValueKind.Duration => Kept.If(IsDuration(value), value),
        ValueKind.Navigation => Kept.If(model.Matches("navigation", value), value),
        _ => Kept.WrongType,
    };

    /// <summary>A urn must be a good one (RFC 2141); any other identifier only must not hold what separates or breaks.</summary>
    public bool IsIdentifier(string value) =>
        model.Matches("identifier", value) &&
        (!value.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || model.Matches("urn", value));

    public bool IsReal(string value) => value.Length <= LongestNumber && model.Matches("real", value);

    /// <summary><c>{lang=fr}Bonjour</c>: the language must exist, the text may be anything (RTE 4.1.1.6).</summary>
    public static bool IsLocalized(string value) => LanguageEnd(value) is not (> 0 and var end) || Languages.IsTag(value[OpenLanguage.Length..end]);

    /// <summary>Whether a value is made of whole characters (ISO 10646) other than NUL: JSON and PostgreSQL hold no others, and one such value would keep the whole session from being saved.</summary>
    public static bool IsText(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '\0' || char.IsLowSurrogate(value[at])) return false;
            if (!char.IsHighSurrogate(value[at])) continue;
            if (++at == value.Length || !char.IsLowSurrogate(value[at])) return false;
        }

        return true;
    }

    /// <summary>Never in the middle of a character: a lone surrogate cannot be written as UTF-8.</summary>
    public static string Cut(string value, int keep) =>
        value.Length <= keep ? value : value[..(char.IsHighSurrogate(value[keep - 1]) ? keep - 1 : keep)];

    public static double Parse(string real) => double.Parse(real, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Where {lang=…} closes; -1: the text says no language.
    private static int LanguageEnd(string value) =>
        value.StartsWith(OpenLanguage, StringComparison.Ordinal) ? value.IndexOf('}', StringComparison.Ordinal) : -1;

    private Kept Number(Element element, string value)
    {
        if (element.Words?.Contains(value) == true) return Kept.As(value);
        var type = element.Type == ValueKind.Real ? "real" : "integer";
        if (value.Length > LongestNumber || !model.Matches(type, value)) return Kept.WrongType;
        var number = Parse(value);
        return number < element.Min || number > element.Max ? new Kept(Fault.Range, "") : Kept.As(value);
    }

    // The pattern alone would take a P, or a T, with nothing behind it.
    private bool IsDuration(string value) => model.Matches("duration", value) && value[^1] is not ('P' or 'T');
}
