using System.Globalization;
using System.Text.Json;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The few kinds of single values the format knows. Whole numbers stop at 100,000: more minutes than a working life has weeks is a typing error.</summary>
internal static class YamlScalars
{
    private const int Largest = 100_000;
    private const int LargestMeasure = 1_000_000_000;

    public static bool Reads(Type type) => type == typeof(string) || type == typeof(int) || type == typeof(decimal) || type == typeof(bool) || type == typeof(DateOnly) || type.IsEnum;

    public static object? Read(Type type, string text)
    {
        if (type == typeof(string))
            return text.AsSpan().IndexOfAny(ControlCharacters.Refused) < 0 ? Typography.Bind(text.Trim()) : null;
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Largest ? number : null;
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var measure) && Math.Abs(measure) <= LargestMeasure ? measure : null;
        if (type == typeof(bool))
            return text is "true" ? true : text is "false" ? false : null;
        if (type == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return Enum.GetValues(type).Cast<object>().FirstOrDefault(value => NameOf(value) == text);
    }

    public static object Neutral(Type type) => type == typeof(string) ? "" : Activator.CreateInstance(type)!;

    public static string Describe(Type type)
    {
        if (type == typeof(string))
            return "un texte";
        if (type == typeof(int))
            return $"un nombre entier entre 0 et {Largest}";
        if (type == typeof(decimal))
            return $"un nombre, avec un point pour les décimales (12.5), jusqu'à {LargestMeasure}";
        if (type == typeof(bool))
            return "true ou false";
        if (type == typeof(DateOnly))
            return "une date AAAA-MM-JJ";
        if (type.IsEnum)
            return $"l'une de ces valeurs : {string.Join(", ", Enum.GetValues(type).Cast<object>().Select(NameOf))}";
        return type.IsArray ? "une liste" : $"un bloc de clés : {string.Join(", ", RecordShape.Of(type).Keys.Select(key => key.Name))}";
    }

    /// <summary>How an enumeration's value is written in a file.</summary>
    public static string NameOf<T>(T value) where T : notnull => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!);
}
