using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingPaths.Web.Look.Streets;

namespace TrainingPaths.Web.TagHelpers;

/// <summary><c>&lt;street of="Model.Street" size="Band" /&gt;</c>: the drawing only; say the progress in words beside it.</summary>
[HtmlTargetElement("street", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StreetTagHelper : TagHelper
{
    public required Street Of { get; set; }

    public StreetSize Size { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(StreetDrawing.Svg(Of, Size));
    }
}
