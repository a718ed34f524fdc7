using System.Net;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Xhtml;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Texts;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Interchange.Writing;

/// <summary>A text of ours as XHTML for formats that know no Markdown, sanitised; words without any form stay one paragraph.</summary>
internal static class HtmlOut
{
    /// <summary>True for words alone: no list, no emphasis, no second line.</summary>
    public static bool IsPlain(string text)
    {
        if (MarkdownLimits.Refusal(text) is not null)
            return true;
        var document = Parsed(text);
        return document is null or { Count: 0 } || document is [ParagraphBlock { Inline: { } inline }] && inline.All(part => part is LiteralInline) && string.Concat(inline.Select(part => part.ToString())) == text;
    }

    /// <summary>The nodes to put in an element, without namespace.</summary>
    public static XNode[] Nodes(string text)
    {
        if (IsPlain(text) || Parsed(text) is not { } document)
            return [new XElement("p", XmlWords.Of(text))];
        var clean = CleanHtml.Of(document.ToHtml(LessonMarkdown.RenderingPipeline), _ => { });
        var xhtml = string.Concat(clean.Body!.ChildNodes.Select(node => node.ToHtml(new XhtmlMarkupFormatter())));
        return [.. XElement.Parse($"<div>{XmlWords.Of(xhtml)}</div>", LoadOptions.PreserveWhitespace).Nodes().Select(WithoutNamespace)];
    }

    public static string Text(string text) => IsPlain(text) ? WebUtility.HtmlEncode(text) : string.Concat(Nodes(text).Select(node => node.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Whether the text comes back from its HTML as it was.</summary>
    public static bool Keeps(string text)
    {
        var html = string.Concat(Nodes(text).Select(node => node.ToString(SaveOptions.DisableFormatting)));
        try
        {
            return text.Length == 0 || new ItemReading(new ImportLog(), new At(1, 1), _ => null).Html(html) == text;
        }
        catch (ItemRefusedException)
        {
            return false;
        }
    }

    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            return LessonMarkdown.ForShowing(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static XNode WithoutNamespace(XNode node)
    {
        if (node is not XElement element)
            return node;
        return new XElement(element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.Nodes().Select(WithoutNamespace));
    }
}
