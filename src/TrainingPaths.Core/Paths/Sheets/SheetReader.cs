using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>
/// Reads a sheet from its sanitised HTML: that is what a version keeps for ever, and what its page shows. The Markdown would have to be kept beside it,
/// and versions published before would have none.
/// </summary>
internal sealed class SheetReader(Uri? site)
{
    private static readonly HtmlParser Parser = new();

    /// <param name="site">Public address, for links to its own pages; null for a file that is made away from it.</param>
    public static IReadOnlyList<SheetBlock> Read(string html, Uri? site)
    {
        using var document = Parser.ParseDocument(html);
        return new SheetReader(site).Blocks(document.Body!);
    }

    /// <summary>The blocks within an element. Text that stands beside blocks (in a list's item) is a paragraph.</summary>
    private List<SheetBlock> Blocks(INode parent)
    {
        var text = new SheetText(site);
        List<SheetBlock> blocks = [];
        foreach (var child in parent.ChildNodes)
        {
            if (Block(child) is { } read)
                Add(read);
            else
                text.Add(child);
            if (text.TakeFigures() is { Count: > 0 } figures)
                Add(figures);
        }

        Add([]);
        return blocks;

        void Add(IEnumerable<SheetBlock> next)
        {
            if (text.Take() is { Count: > 0 } runs)
                blocks.Add(new SheetParagraph(runs));
            blocks.AddRange(next);
        }
    }

    private List<SheetBlock>? Block(INode node) => node is not IElement element ? null : element.LocalName switch
    {
        "h2" or "h3" or "h4" => [new SheetHeading(element.LocalName[1] - '0', Runs(element))],
        "p" or "div" => Blocks(element),
        "ul" => [new SheetList(null, Items(element))],
        "ol" => [new SheetList(int.TryParse(element.GetAttribute("start"), out var start) ? start : 1, Items(element))],
        "table" => [Table(element)],
        "blockquote" => [new SheetFrame(null, Blocks(element))],
        "section" => [new SheetFrame(KindOf(element), Blocks(element))],
        "pre" => [new SheetParagraph([new SheetRun(element.TextContent.TrimEnd('\n'), Code: true)])],
        "hr" => [new SheetRule()],
        _ => null,
    };

    // Of what stands in one line (a heading, a cell), a picture gives its description.
    private List<SheetRun> Runs(IElement element)
    {
        var text = new SheetText(site);
        foreach (var child in element.ChildNodes)
            text.Add(child);
        return [.. text.Take(), .. text.TakeFigures().Select(figure => new SheetRun($"[{figure.Description}]"))];
    }

    private static string? KindOf(IElement section) => section.ClassList.FirstOrDefault(name => name.StartsWith("block-", StringComparison.Ordinal))?["block-".Length..];

    private List<SheetItem> Items(IElement list) => [.. list.Children.Where(child => child.LocalName == "li").Select(Item)];

    private SheetItem Item(IElement item)
    {
        // A loose list wraps its text, and the box with it, in a paragraph.
        var box = item.QuerySelector(":scope > .tick-box, :scope > p:first-child > .tick-box");
        box?.Remove();
        return new SheetItem(box?.TextContent[0], Blocks(item));
    }

    private SheetTable Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").ToArray();
        var columns = rows.Max(row => row.Children.Length);
        var head = rows.Where(row => row.ParentElement!.LocalName == "thead").ToArray();
        return new SheetTable(
            [.. head.Select(row => Row(row, columns))],
            [.. rows.Except(head).Select(row => Row(row, columns))],
            [.. rows[0].Children.Select(AlignmentOf).Concat(Enumerable.Repeat(SheetAlignment.Left, columns)).Take(columns)]);
    }

    private SheetRow Row(IElement row, int columns) =>
        new([.. row.Children.Select(Runs).Concat(Enumerable.Repeat<List<SheetRun>>([], columns)).Take(columns)]);

    private static SheetAlignment AlignmentOf(IElement cell) =>
        cell.ClassList.Contains("align-right") ? SheetAlignment.Right : cell.ClassList.Contains("align-center") ? SheetAlignment.Center : SheetAlignment.Left;
}
