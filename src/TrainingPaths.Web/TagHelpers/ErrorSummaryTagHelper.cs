using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>, first thing in <c>&lt;main&gt;</c>: takes the focus and leads to each field. Nothing when the form is right.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var refusals = View.ModelState.OrderBy(entry => FormOrder.Of(View.ViewData.ModelMetadata, entry.Key), StringComparer.Ordinal).SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).ToArray();
        if (refusals.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "error-summary"), ("id", "errors"), ("tabindex", "-1"), ("autofocus", ""), ("data-error-summary", ""), ("role", "alert") })
            output.Attributes.SetAttribute(name, value);
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(localizer.Count(refusals.Length, "{0} point to correct", "{0} points to correct"));
        output.Content.SetHtmlContent(title);
        var list = new TagBuilder("ul");
        foreach (var (field, message) in refusals)
            list.InnerHtml.AppendHtml(Item(field, message));
        output.Content.AppendHtml(list);
    }

    private static TagBuilder Item(string field, string message)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + FieldNames.Id(field) } };
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
