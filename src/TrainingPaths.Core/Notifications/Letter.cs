using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TrainingPaths.Core.Notifications;

/// <summary>A mail in words: what happened, one thing to do at most, in one language. Written once, read as plain text or as simple HTML.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Before">Paragraphs before the link.</param>
/// <param name="After">Paragraphs after the link.</param>
public sealed record Letter(string Language, string Subject, IReadOnlyList<string> Before, LetterLink? Link, IReadOnlyList<string> After)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public string Text()
    {
        var link = Link is null ? Array.Empty<string>() : [$"{Link.Words}{(Language == "fr" ? "\u00A0:" : ":")}\n{Link.Address}"];
        return string.Join("\n\n", [.. Before, .. link, .. After]) + "\n";
    }

    public string Html()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{Language}\"><head><meta charset=\"utf-8\"><title>{Encoder.Encode(Subject)}</title></head>")
            .Append("<body style=\"margin:0;padding:24px;font:17px/1.55 sans-serif;color:#1d2b36;background:#ffffff\"><div style=\"max-width:36em\">");
        foreach (var paragraph in Before)
            html.Append(Paragraph(paragraph));
        if (Link is not null)
            html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoder.Encode(Link.Address)}\" style=\"display:inline-block;padding:12px 20px;border-radius:10px;background:#0e5a54;color:#ffffff;font-weight:600;text-decoration:none\">{Encoder.Encode(Link.Words)}</a></p>");
        foreach (var paragraph in After)
            html.Append(Paragraph(paragraph));
        return html.Append("</div></body></html>").ToString();
    }

    private static string Paragraph(string words) => $"<p style=\"white-space:pre-line\">{Encoder.Encode(words)}</p>";
}

public sealed record LetterLink(string Words, string Address);
