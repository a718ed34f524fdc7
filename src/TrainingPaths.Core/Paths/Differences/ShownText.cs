using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TrainingPaths.Core.Paths.Differences;

/// <summary>The paragraphs that a reader of some HTML has before them. Versions keep HTML, and another renderer is no other text.</summary>
internal sealed class ShownText
{
    private static readonly HtmlParser Parser = new();
    private static readonly HashSet<string> Breaks = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "section", "blockquote", "pre", "hr", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "br"];

    private readonly List<string> paragraphs = [];
    private readonly StringBuilder open = new();

    public static IReadOnlyList<string> Of(IEnumerable<string> html)
    {
        var text = new ShownText();
        foreach (var part in html)
        {
            using var document = Parser.ParseDocument(part);
            text.Walk(document.Body!);
            text.Close();
        }

        return text.paragraphs;
    }

    /// <summary>The words alone, as a browser gives those of a selection: a picture has none.</summary>
    public static string Plain(string html)
    {
        using var document = Parser.ParseDocument(html);
        return document.Body!.TextContent;
    }

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
                open.Append(words.Data);
            if (node is not IElement element)
                continue;
            var breaks = Breaks.Contains(element.LocalName);
            if (breaks)
                Close();
            if (element.LocalName == "img")
                open.Append('[').Append(element.GetAttribute("alt")).Append(']');
            Walk(element);
            if (element.LocalName is "td" or "th" && element.NextElementSibling is not null)
                open.Append(" | ");
            if (breaks)
                Close();
        }
    }

    private void Close()
    {
        // A no-break space is the author's; the others are the file's layout.
        var text = string.Join(' ', open.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        open.Clear();
        if (!string.IsNullOrWhiteSpace(text))
            paragraphs.Add(text);
    }
}
