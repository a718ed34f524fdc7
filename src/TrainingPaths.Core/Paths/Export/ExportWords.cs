using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>What an exported package says besides its content, in the language of the path: it leaves the site, so it takes its words along.</summary>
public sealed class ExportWords
{
    private static readonly ConcurrentDictionary<string, ExportWords> Known = new();

    private ExportWords(string language) => (Language, All) = (language, Read(language));

    public string Language { get; }

    public IReadOnlyDictionary<string, string> All { get; }

    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, All[key], values);

    /// <summary>French or English; English for any other.</summary>
    public static ExportWords Of(string language) => Known.GetOrAdd(language is "fr" ? "fr" : "en", known => new ExportWords(known));

    /// <summary>What a path loses when it leaves this site.</summary>
    /// <param name="titlesOf">Titles of its steps of a kind.</param>
    /// <param name="ofQuizzes">Keys of what its quizzes lose.</param>
    public IEnumerable<string> Losses(PathHeader header, Func<StepKind, IEnumerable<string>> titlesOf, IReadOnlyList<string> ofQuizzes)
    {
        foreach (var (kind, loss) in new[] { (StepKind.Positioning, "lossPositioning"), (StepKind.Package, "lossPackages"), (StepKind.Upcoming, "lossUpcoming") })
        {
            if (string.Join(", ", titlesOf(kind)) is { Length: > 0 } titles)
                yield return this[loss, titles];
        }

        foreach (var loss in ofQuizzes)
            yield return this[loss];
        foreach (var loss in new[] { "lossCertificate", "lossNotes", "lossKey", "lossOrder", "lossNetwork", "lossUpdates" })
        {
            if (loss != "lossOrder" || header.Sequential)
                yield return this[loss];
        }
    }

    /// <summary>« 12 mars 2026 », "12 March 2026".</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Language == "fr" ? "fr-FR" : "en-GB"));

    private static Dictionary<string, string> Read(string language)
    {
        using var stream = typeof(ExportWords).Assembly.GetManifestResourceStream($"TrainingPaths.Core.Paths.Export.words-{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
