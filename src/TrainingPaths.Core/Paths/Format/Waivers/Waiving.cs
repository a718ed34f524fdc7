using System.Text;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Writes <c>waivers.yaml</c>: the text of the file goes in, null when there is none, and comes out with one waiver more or less. Comments do not survive.</summary>
public static class Waiving
{
    public const string File = "waivers.yaml";

    /// <param name="file">The path of the file within the package, where findings of a tree of packages name more.</param>
    /// <exception cref="FormatException">The text is no readable <c>waivers.yaml</c>.</exception>
    public static string Add(string? text, Finding finding, string reason, string by, DateOnly on, string? file = null)
    {
        var added = new Waiver(finding.Rule, file ?? finding.File, finding.Id, finding.Covers, finding.Fingerprint, reason.Trim(), by.Trim(), on);
        return Write(Read(text).Where(waiver => !IsSame(waiver, added)).Append(added));
    }

    /// <summary>The text without the waivers that cover the same as this one.</summary>
    /// <exception cref="FormatException">The text is no readable <c>waivers.yaml</c>.</exception>
    public static string Remove(string? text, Waiver waiver) => Write(Read(text).Where(other => !IsSame(other, waiver)));

    private static bool IsSame(Waiver a, Waiver b) => (a.Rule, a.File, a.Id, Covered(a)) == (b.Rule, b.File, b.Id, Covered(b));

    private static string Covered(Waiver waiver) => waiver.Fingerprint ?? Fingerprint.Of(waiver.Text ?? "");

    private static Waiver[] Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var findings = new Findings();
        var file = new SourceFile(File, File, Encoding.UTF8.GetBytes(text));
        var map = file.Text(findings) is { } clean ? YamlTree.Read(clean, File, linesBefore: 0, findings) : null;
        var read = new YamlBinder(findings, new Places()).Bind<WaiversFile>(map, File);
        return findings.All is [var wrong, ..] ? throw new FormatException(wrong.Message) : read.Waivers;
    }

    private static string Write(IEnumerable<Waiver> waivers) => FormatText.Yaml(new WaiversFile([.. waivers]));
}
