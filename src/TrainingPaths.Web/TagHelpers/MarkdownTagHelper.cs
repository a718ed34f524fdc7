using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;markdown by="texts" text="@feedback" class="muted" lang="fr" /&gt;</c>: what an author says beside a question. A paragraph where it is one, with the content as its
/// beginning; else a group of them, in the look of a lesson.
/// </summary>
[HtmlTargetElement("markdown")]
public sealed class MarkdownTagHelper : TagHelper
{
    public required QuestionTexts By { get; set; }

    public required string Text { get; set; }

    /// <summary>Lines stay lines where there is no form: an example was written like an answer.</summary>
    public bool AsWritten { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (shown, before) = (By.Whole(Text), await output.GetChildContentAsync());
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = shown.IsLine ? "p" : "div";
        if (!shown.IsLine)
            AddClass(output, "lesson question-text");
        var bare = AsWritten && !By.IsMarkdown(Text);
        if (bare)
            AddClass(output, "as-written");
        if (!before.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(shown.IsLine ? "" : "<p>").AppendHtml(before).AppendHtml(shown.IsLine ? " " : "</p>");
        if (bare)
            output.Content.Append(Text);
        else
            output.Content.AppendHtml(shown.Html);
    }

    private static void AddClass(TagHelperOutput output, string more)
    {
        var had = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(had) ? more : $"{had} {more}");
    }
}
