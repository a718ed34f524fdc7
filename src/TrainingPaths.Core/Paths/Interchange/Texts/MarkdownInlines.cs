using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Writes a run of words, links and pictures as one Markdown paragraph. White space collapses as in a browser; unbreakable spaces stay.</summary>
internal sealed partial class MarkdownInlines(ItemReading item)
{
    public string Of(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
            Write(node, text);
        return LineStarts().Replace(Spaces().Replace(text.ToString(), " "), "$1").Trim(' ', '\n', '\t');
    }

    /// <summary>The words of code, whose lines some editors break as they break any other.</summary>
    public static string Words(IElement element, string lineBreak) =>
        string.Concat(element.Descendants().Select(node => node is IText words ? words.Data : node is IElement { LocalName: "br" } ? lineBreak : ""));

    private void Write(INode node, StringBuilder text)
    {
        if (node is IText words)
            text.Append(White().Replace(words.Data, " "));
        else if (node is IElement element)
            WriteElement(element, text);
    }

    private void WriteElement(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append("  \n");
                break;
            case "strong" or "b":
                Surround(element, "**", text);
                break;
            case "em" or "i":
                Surround(element, "*", text);
                break;
            case "code":
                text.Append('`').Append(Words(element, " ").Replace("`", "'", StringComparison.Ordinal)).Append('`');
                break;
            case "a":
                text.Append(Link(element));
                break;
            case "img":
                text.Append(item.Pictures.Markdown(element.GetAttribute("src") ?? "", element.GetAttribute("alt") ?? "", item));
                break;
            default:
                foreach (var child in element.ChildNodes)
                    Write(child, text);
                break;
        }
    }

    /// <summary>Spaces at the ends go outside: <c>** a **</c> is no emphasis.</summary>
    private void Surround(IElement element, string mark, StringBuilder text)
    {
        var inner = new StringBuilder();
        foreach (var child in element.ChildNodes)
            Write(child, inner);
        var words = inner.ToString();
        var core = words.Trim(' ', '\n', '\t');
        if (core.Length == 0 || core.StartsWith('*') || core.EndsWith('*'))
            text.Append(words);
        else
            text.Append(words.StartsWith(' ') ? " " : "").Append(mark).Append(core).Append(mark).Append(words.EndsWith(' ') ? " " : "");
    }

    private string Link(IElement element)
    {
        var words = Of(element.ChildNodes);
        var address = element.GetAttribute("href") ?? "";
        if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            if (address.Length > 0)
                item.Changed("import.link", $"Un lien qui ne mène pas à une adresse « https:// » est devenu du texte : « {Shown.Of(address)} ».");
            return words;
        }
        address = address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return $"[{(words.Length > 0 ? words : address)}]({address})";
    }

    [GeneratedRegex("[ \\t\\r\\n\\f]+")]
    private static partial Regex White();

    /// <summary>Runs of spaces that end no line: two at a line's end are a break.</summary>
    [GeneratedRegex(" {2,}(?!\\n| )")]
    private static partial Regex Spaces();

    [GeneratedRegex("(\\n) +")]
    private static partial Regex LineStarts();
}
