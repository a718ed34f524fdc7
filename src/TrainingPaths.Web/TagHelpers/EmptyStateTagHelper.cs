using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingPaths.Web.TagHelpers;

/// <summary><c>&lt;empty-state text="@L["…"]"&gt;one action&lt;/empty-state&gt;</c>: nothing here yet, and what to do about it.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        var sentence = new TagBuilder("p");
        sentence.InnerHtml.Append(Text);
        output.PreContent.SetHtmlContent(sentence);
    }
}
