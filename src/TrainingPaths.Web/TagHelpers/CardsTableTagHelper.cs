using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;table cards&gt;</c>: a table that becomes cards on a phone. CSS <c>display</c> would take its meaning away from screen readers: the roles give it back.
/// Each <c>td</c> carries <c>data-label</c>, its column's name.
/// </summary>
[HtmlTargetElement("table", Attributes = Mark)]
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class CardsTableTagHelper : TagHelper
{
    private const string Mark = "cards";

    public override int Order => -1; // the table speaks before its rows

    public override void Init(TagHelperContext context)
    {
        if (context.TagName == "table")
            context.Items[typeof(CardsTableTagHelper)] = true;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(CardsTableTagHelper)))
            return;
        if (context.TagName == "table")
        {
            output.Attributes.RemoveAll(Mark);
            output.Attributes.SetAttribute("class", "table-cards");
        }

        output.Attributes.SetAttribute("role", context.TagName switch
        {
            "table" => "table",
            "thead" or "tbody" => "rowgroup",
            "tr" => "row",
            "th" => context.AllAttributes["scope"]?.Value?.ToString() == "row" ? "rowheader" : "columnheader",
            _ => "cell",
        });
    }
}
