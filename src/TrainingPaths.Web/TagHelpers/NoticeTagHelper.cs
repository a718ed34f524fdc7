using Microsoft.AspNetCore.Razor.TagHelpers;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

public enum NoticeKind
{
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary><c>&lt;notice kind="Warning"&gt;…&lt;/notice&gt;</c>. After a redirect add <c>role="status"</c>, so that what was done is said aloud.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon) = Kind switch
        {
            NoticeKind.Success => ("notice notice-success", "circle-check"),
            NoticeKind.Warning => ("notice notice-warning", "triangle-alert"),
            NoticeKind.Danger => ("notice notice-danger", "circle-alert"),
            _ => ("notice", "info"),
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", css);
        output.PreContent.SetHtmlContent(Icons.Svg(icon) + "<div>");
        output.PostContent.SetHtmlContent("</div>");
    }
}
