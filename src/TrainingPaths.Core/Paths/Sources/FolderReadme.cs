using System.Globalization;
using TrainingPaths.Core.Paths.Export;

namespace TrainingPaths.Core.Paths;


/// <summary>What a folder says of itself once it is far from the site: title, version, authors, licence, and how to publish it again. In the path's language.</summary>
internal static class FolderReadme
{
    /// <summary>Raised when the text changes: folders that were made with another are made again.</summary>
    public const int Template = 1;

    public static string Of(FrozenVersion version)
    {
        var (header, phrases) = (version.Header, ExportWords.Of(version.Header.Language));
        var shareAlike = header.Licence == "CC-BY-SA-4.0";
        var packages = string.Join(", ", version.Steps.Where(step => step.Kind == StepKind.Package).Select(step => step.Title));
        return string.Format(
            CultureInfo.InvariantCulture,
            Text(phrases.Language),
            header.Title,
            phrases["version", version.Number, phrases.Day(DateOnly.FromDateTime(version.PublishedAt.UtcDateTime))],
            string.Join(", ", header.Authors),
            shareAlike ? "CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0/>" : header.Licence,
            shareAlike ? phrases["licenceText"] + "\n" : "",
            version.Slug,
            packages.Length > 0 ? "\n" + PackagesText(phrases.Language, packages) + "\n" : "");
    }

    private static string PackagesText(string language, string titles) => language == "fr"
        ? $"Les paquets SCORM que ce parcours nomme n'y sont pas\u00A0: {titles}. Envoyez-les d'abord sur la page «\u00A0Paquets SCORM\u00A0»."
        : $"The SCORM packages that this path names are not in it: {titles}. Send them first, on the page “SCORM packages”.";

    private static string Text(string language)
    {
        using var reader = new StreamReader(typeof(FolderReadme).Assembly.GetManifestResourceStream($"TrainingPaths.Core.Paths.Sources.readme-{language}.md")!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
