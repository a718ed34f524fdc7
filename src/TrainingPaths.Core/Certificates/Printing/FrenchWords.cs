namespace TrainingPaths.Core.Certificates;

/// <summary>Days and durations as a French page prints them, from our own words: a host's language data must not change a certificate.</summary>
internal static class FrenchWords
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Day(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day)}\u00A0{Months[day.Month - 1]}\u00A0{day.Year:0000}";

    public static string Hours(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest}\u00A0min",
        (var hours, 0) => $"{hours}\u00A0h",
        var (hours, rest) => $"{hours}\u00A0h\u00A0{rest:00}",
    };
}
