using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Gathers text and its marks into runs: white space as a browser shows it, links as absolute addresses, pictures set aside.</summary>
/// <param name="site">Where the site is; without it, links to its own pages are plain text.</param>
internal sealed partial class SheetText(Uri? site)
{
    private readonly List<SheetRun> runs = [];
    private readonly List<SheetFigure> figures = [];

    public void Add(INode node) => Add(node, new SheetRun(""));

    public List<SheetRun> Take()
    {
        if (runs.Count > 0)
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ', '\n') };
        List<SheetRun> taken = [.. runs.Where(run => run.Text.Length > 0)];
        runs.Clear();
        return taken;
    }

    public List<SheetFigure> TakeFigures()
    {
        List<SheetFigure> taken = [.. figures];
        figures.Clear();
        return taken;
    }

    private void Add(INode node, SheetRun style)
    {
        if (node is IText words)
            Append(AfterBox().Replace(White().Replace(words.Data, " "), "\u00A0"), style);
        if (node is not IElement element)
            return;
        if (element.LocalName == "br")
            Append("\n", style);
        else if (element.LocalName == "img" && element.GetAttribute("alt") is { Length: > 0 } description)
            figures.Add(new SheetFigure(element.GetAttribute("src") ?? "", description));   // what only decorates a screen is no use on paper
        foreach (var child in element.ChildNodes)
            Add(child, Styled(element, style));
    }

    private SheetRun Styled(IElement element, SheetRun style) => element.LocalName switch
    {
        "strong" => style with { Strong = true },
        "em" => style with { Emphasis = true },
        "code" => style with { Code = true },
        "a" => style with { Link = AddressOf(element.GetAttribute("href")) },
        _ => style,
    };

    private string? AddressOf(string? href)
    {
        if (href is null || href.StartsWith('/') && site is null)
            return null;
        return Uri.TryCreate(site, href, out var address) && address is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? address.AbsoluteUri : null;
    }

    private void Append(string text, SheetRun style)
    {
        if (runs.Count == 0 || runs[^1].Text is [.., ' ' or '\n'])
            text = text.TrimStart(' ');
        if (text.Length == 0)
            return;
        // A space before a line's end shows nowhere.
        if (text == "\n" && runs.Count > 0)
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd(' ') };
        if (runs.Count > 0 && runs[^1] with { Text = "" } == style with { Text = "" })
            runs[^1] = runs[^1] with { Text = runs[^1].Text + text };
        else
            runs.Add(style with { Text = text });
    }

    // A box stays with what it ticks.
    [GeneratedRegex("(?<=[\u2610\u2611]) ")]
    private static partial Regex AfterBox();

    // Not \s: a no-break space stays one.
    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex White();
}
