using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>A paragraph with what was struck out and what was put in, its spaces as they are: a view's own line breaks would part words from their comma.</summary>
internal static class DifferenceRuns
{
    /// <param name="language">Of the interface: what is said for screen readers.</param>
    public static IHtmlContent Of(ParagraphDifference paragraph, IStringLocalizer<Strings> words, string language)
    {
        var html = new HtmlContentBuilder();
        Fate? before = null;
        foreach (var run in paragraph.Runs)
        {
            if (before == Fate.Removed && run.Fate == Fate.Added)
                html.Append(" ");
            if (run.Fate is Fate.Removed or Fate.Added)
                html.AppendHtml(Marked(run.Fate == Fate.Removed ? "del" : "ins", run.Fate == Fate.Removed ? words["removed:"] : words["added:"], run.Text, language));
            else
                html.Append(run.Text);
            before = run.Fate;
        }

        return html;
    }

    private static TagBuilder Marked(string tag, string said, string text, string language)
    {
        var mark = new TagBuilder(tag);
        mark.InnerHtml.AppendHtml(Hidden($"[{said} ", language)).Append(text).AppendHtml(Hidden("]", null));
        return mark;
    }

    private static TagBuilder Hidden(string text, string? language)
    {
        var span = new TagBuilder("span") { Attributes = { ["class"] = "visually-hidden" } };
        if (language is not null)
            span.Attributes["lang"] = language;
        span.InnerHtml.Append(text);
        return span;
    }
}
