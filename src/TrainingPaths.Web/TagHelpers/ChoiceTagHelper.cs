using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;choice kind="radio" name="q3" value="a" checked="true"&gt;text&lt;/choice&gt;</c>: one full-width answer inside <c>&lt;fieldset class="choices"&gt;</c>, for content
/// that is data (a quiz). A form's own property uses <c>&lt;field type="radio"&gt;</c>.
/// </summary>
[HtmlTargetElement("choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>radio or checkbox.</summary>
    public string Kind { get; set; } = "radio";
    public required string Name { get; set; }
    public required string Value { get; set; }
    public bool Checked { get; set; }
    public bool Disabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = Kind == "checkbox" ? "checkbox" : "radio", ["name"] = Name, ["value"] = Value },
        };
        if (Checked)
            input.Attributes["checked"] = "checked";
        if (Disabled)
            input.Attributes["disabled"] = "disabled";
        foreach (var other in output.Attributes)
            input.Attributes[other.Name] = other.Value is HtmlString raw ? raw.Value : $"{other.Value}";
        output.Attributes.Clear();
        output.TagName = "label";
        output.Attributes.SetAttribute("class", "choice");
        output.PreContent.SetHtmlContent(input).AppendHtml("<span>");
        output.PostContent.SetHtmlContent("</span>");
    }
}
