using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

/// <summary><c>&lt;icon name="download" /&gt;</c>: hidden from screen readers, so always beside a word.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name));
    }
}
