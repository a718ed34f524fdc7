using System.Globalization;
using AngleSharp.Dom;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Writes sanitised elements as Markdown blocks with an empty line between them. The tree's depth was limited before.</summary>
internal sealed class MarkdownBlocks(ItemReading item)
{
    private static readonly HashSet<string> BlockNames = ["p", "div", "pre", "blockquote", "ul", "ol", "li", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "thead", "tbody", "tfoot", "tr"];

    private readonly MarkdownInlines inlines = new(item);

    public string Of(INode parent) => string.Join("\n\n", Blocks(parent).Where(block => block.Length > 0)).Trim('\n', ' ', '\t');

    private IEnumerable<string> Blocks(INode parent)
    {
        var run = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element || !IsBlock(element))
            {
                run.Add(node);
                continue;
            }
            yield return inlines.Of(run);
            run.Clear();
            yield return Block(element);
        }
        yield return inlines.Of(run);
    }

    private static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName) || element.LocalName == "span" && element.Children.Any(IsBlock);

    private string Block(IElement element)
    {
        switch (element.LocalName)
        {
            case "ul" or "ol":
                return MarkdownList(element);
            case "table":
                return new MarkdownTable(inlines, item).Of(element);
            case "pre":
                return Fence(MarkdownInlines.Words(element, "\n").Trim('\n'));
            case "blockquote":
                return Prefixed(Of(element), "> ", "> ");
            case "hr":
                return "---";
            case ['h', >= '1' and <= '6']:
                item.Changed("import.heading", "Un titre dans un texte est devenu du gras.");
                return inlines.Of(element.ChildNodes) is { Length: > 0 } title ? $"**{title.Replace("**", "", StringComparison.Ordinal)}**" : "";
            default:
                return Of(element);
        }
    }

    private string MarkdownList(IElement list)
    {
        var number = list.LocalName == "ol" && int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var lines = new List<string>();
        foreach (var child in list.Children)
        {
            var marker = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            lines.Add(Prefixed(Of(child), marker, new string(' ', marker.Length)));
        }
        return string.Join('\n', lines);
    }

    /// <summary>A fence longer than any run of marks inside.</summary>
    private static string Fence(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}\n{code}\n{fence}";
    }

    private static string Prefixed(string text, string first, string others) =>
        string.Join('\n', text.Split('\n').Select((line, at) => at == 0 ? first + line : line.Length == 0 ? others.TrimEnd() : others + line));
}
