using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>Every form that posts carries its token. The framework leaves it out as soon as a form names its <c>action</c>, and the post is then refused.</summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    // Null where the framework has put one already.
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (html.GenerateAntiforgery(View) is { } token)
            output.PostContent.AppendHtml(token);
    }
}
