using TrainingPaths.Core.Paths.Export;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>What a sheet's files say besides its content, in the language of its path.</summary>
internal sealed class SheetWords(string language)
{
    private readonly ExportWords phrases = ExportWords.Of(language);

    public string OfVersion(PathHeader header, int number, DateOnly day) => Imprint(header, phrases["version", number, phrases.Day(day)]);

    /// <summary>Of a folder that was not published: nobody should take it for a version.</summary>
    public string OfDraft(PathHeader header, DateOnly day) => Imprint(header, (phrases.Language == "fr" ? "Épreuve du " : "Proof of ") + phrases.Day(day));

    private static string Imprint(PathHeader header, string version) => $"{header.Title} · {version} · {(header.Licence == "CC-BY-SA-4.0" ? "CC BY-SA 4.0" : header.Licence)}";
}
