using static TrainingPaths.Core.Paths.Export.ExportPage;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>The pages that no LMS launches: practical sheets, and who made the path, under which licence, with which limits.</summary>
internal sealed class ExportReading(ExportSource source, ExportPage page, ExportLinks links)
{
    private const string ShareAlike = "https://creativecommons.org/licenses/by-sa/4.0/";

    private ExportWords Phrases => page.Phrases;

    private PathHeader Header => source.Version.Header;

    public string Sheet(SheetView sheet) => page.Plain(sheet.Title, $"""
        <p class="muted no-print">{Text(Phrases["print"])}</p>
        <article class="lesson sheet">
        <h1>{Text(sheet.Title)}</h1>
        {links.Rewrite(sheet.Html)}
        </article>
        <p class="muted small">{Text(Header.Title)} · {Text(Version)} · {Text(Licence)}</p>
        """);

    public string About() => page.Plain(Phrases["aboutTitle"], $"""
        <article class="lesson">
        <h1>{Text(Phrases["aboutTitle"])}</h1>
        <p><strong>{Text(Header.Title)}</strong><br>{Text(Header.Summary)}</p>
        <p class="muted">{Text(Version)}</p>
        <h2>{Text(Phrases["authors"])}</h2>
        <p>{Text(string.Join(", ", Header.Authors))}</p>
        <h2>{Text(Phrases["licence"])}</h2>
        {(IsShareAlike ? $"""<p>{links.Rewrite($"""<a href="{ShareAlike}">{Text(Licence)}</a>""")}. {Text(Phrases["licenceText"])}</p>""" : $"<p>{Text(Licence)}</p>")}
        <p>{Text(Phrases["software"])}</p>
        {(Header.Support is { } help ? $"<h2>{Text(Phrases["help"])}</h2><p>{Text(help.Name)}, {Text(help.Phone)}<br>{Text(help.Hours)}</p>" : "")}
        <h2>{Text(Phrases["losses"])}</h2>
        <ul>{string.Concat(Phrases.Losses(Header, Titles, ExportedQuiz.Losses(source.Version)).Select(loss => $"<li>{Text(loss)}</li>"))}</ul>
        </article>
        """);

    /// <summary>For whoever opens the zip file and not the course.</summary>
    public string LicenceFile() => $"""
        {Header.Title}
        {Version}. {string.Join(", ", Header.Authors)}

        {Phrases["licence"]} : {Licence}{(IsShareAlike ? $" <{ShareAlike}>" : "")}
        {(IsShareAlike ? Phrases["licenceText"] : "")}
        {Phrases["software"]}

        """;

    private IEnumerable<string> Titles(StepKind kind) => source.Version.Steps.Where(s => s.Kind == kind).Select(s => s.Title);

    private bool IsShareAlike => Header.Licence == "CC-BY-SA-4.0";

    private string Licence => IsShareAlike ? "CC BY-SA 4.0" : Header.Licence;

    private string Version => Phrases["version", source.Version.Number, Phrases.Day(DateOnly.FromDateTime(source.Version.PublishedAt.UtcDateTime))];
}
