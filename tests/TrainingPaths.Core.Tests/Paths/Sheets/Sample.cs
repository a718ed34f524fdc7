using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

/// <summary>A sheet written in a test, the way a version would hold it.</summary>
internal static class Sample
{
    public static readonly Uri Site = new("https://formation.example.org");

    // One red point.
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static readonly LinkTargets Links = new(new Dictionary<string, string>
    {
        ["media/point.png"] = "/media/00ff/point.png",
        ["media/frise.svg"] = "/media/00aa/frise.svg",
        ["media/perdue.png"] = "/media/00bb/perdue.png",
        ["media/cassee.png"] = "/media/00cc/cassee.png",
        ["sheets/autre.md"] = "/paths/parcours/sheets/autre",
    });

    public static SheetFile Of(string markdown, string title = "Une fiche", string language = "fr") => new(
        "une-fiche",
        new SheetDocument(title, "À quoi elle sert.", language, ["Claire Œuvrard"], "Un parcours · Version 3 du 1er mars 2026 · CC BY-SA 4.0", new DateOnly(2026, 3, 1), Blocks(markdown)),
        address => address switch
        {
            "/media/00ff/point.png" => Png,
            "/media/00cc/cassee.png" => Png[..40],
            "/media/00aa/frise.svg" => "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\"/>"u8.ToArray(),
            _ => null,
        });

    public static IReadOnlyList<SheetBlock> Blocks(string markdown) => SheetReader.Read(new MarkdownRenderer(Links).Page(new MarkdownText("sheets/fiche.md", 0, markdown)), Site);

    /// <summary>A table whose headings are <c>Titre0</c>, <c>Titre1</c>…</summary>
    public static string Table(int columns, int rows, Func<int, int, string> cell)
    {
        return string.Join('\n', [Row(column => $"Titre{column}"), Row(_ => "---"), .. Enumerable.Range(0, rows).Select(row => Row(column => cell(row, column)))]) + "\n";

        string Row(Func<int, string> text) => $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(text))} |";
    }
}
