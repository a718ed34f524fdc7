using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;character-count of="note" limit="4000" /&gt;</c>: how long the text above is, shown by a script near the limit and beyond it. Long texts have no <c>maxlength</c>:
/// a browser would cut the end of what is pasted and say nothing. <c>{0}</c> is the length.
/// </summary>
[HtmlTargetElement("character-count", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CharacterCountTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public required string Of { get; set; }

    public required int Limit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Element(localizer, Of, Limit));
    }

    internal static TagBuilder Element(IStringLocalizer localizer, string id, int limit) => new("p")
    {
        Attributes =
        {
            ["class"] = "field-count",
            ["id"] = id + "-count",
            ["hidden"] = "hidden",
            ["data-count-of"] = id,
            ["data-limit"] = limit.ToString(CultureInfo.InvariantCulture),
            ["data-near"] = localizer["{0} characters of {1}.", "{0}", Words.Number(limit)],
            ["data-over"] = localizer["{0} characters of {1}: too long to be saved. Shorten it; nothing is cut.", "{0}", Words.Number(limit)],
        },
    };
}
