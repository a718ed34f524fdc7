using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>The frame of every page of a package. A page says everything without script; what the program needs is a block of data at its end.</summary>
internal sealed class ExportPage(ExportSource source, string edition)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Data stands inside markup: the default encoder escapes what could end the block.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public ExportWords Phrases => source.Phrases;

    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A page that speaks to the LMS.</summary>
    /// <param name="kind"><c>lesson</c>, <c>quiz</c> or <c>activity</c>.</param>
    public string Sco(string kind, string title, string main, string bar, object? quiz = null) => Frame(
        title,
        $"""
        <div class="notice notice-warning" data-no-lms hidden>{Icons.Warning}<div><p>{Text(Phrases["noLms"])}</p></div></div>
        {main}
        {Foot()}
        """,
        $"""
        {bar}
        <script type="application/json" id="course">{JsonSerializer.Serialize(new { edition, kind, quiz, words = Phrases.All }, Json)}</script>
        <script src="{ExportKit.Folder}course.js"></script>
        """);

    /// <summary>A page to read or print.</summary>
    public string Plain(string title, string main) => Frame(title, main, "");

    private string Frame(string title, string main, string end) => $"""
        <!DOCTYPE html>
        <html lang="{Text(source.Version.Header.Language)}" data-theme="system">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Text(title)} · {Text(source.Version.Header.Title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{ExportKit.Folder}course.css">
        </head>
        <body>
        <a class="skip-link" href="#main">{Text(Phrases["skip"])}</a>
        <header class="player-bar"><div><p class="player-title">{Text(source.Version.Header.Title)}</p><p class="save-line" data-saved></p></div></header>
        <div class="player"><main id="main" tabindex="-1">
        {main}
        </main></div>
        {end}
        </body>
        </html>

        """;

    private string Foot()
    {
        var sheets = string.Concat(source.Sheets.Select(sheet => $"<li>{Beside(ExportCourse.SheetFile(sheet.Id), sheet.Title)}</li>"));
        return $"""
            <footer class="course-foot">
            {(sheets.Length == 0 ? "" : $"<p>{Text(Phrases["sheets"])}</p><ul>{sheets}</ul>")}
            <p>{Beside("about.html", Phrases["about"])}</p>
            </footer>
            """;
    }

    private string Beside(string file, string words) => $"""<a href="{file}" target="_blank" rel="noopener">{Text(words)}<span class="visually-hidden"> ({Text(Phrases["newTab"])})</span></a>""";

    /// <summary>Two strokes each, drawn here: a package needs no set of icons.</summary>
    internal static class Icons
    {
        public const string Left = """<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M20 12H4m7-7-7 7 7 7"/></svg>""";
        public const string Right = """<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 12h16m-7-7 7 7-7 7"/></svg>""";
        public const string Warning = """<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 4 2 21h20zM12 10v5m0 3v.01"/></svg>""";
        public const string Check = """<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m4 13 5 5L20 6"/></svg>""";
    }
}
