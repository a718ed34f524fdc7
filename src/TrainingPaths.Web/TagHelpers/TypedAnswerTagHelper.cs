using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;typed-answer name="q.x" number="true" unit="km" value="12,5" refused="…" malformed="…" /&gt;</c>: a short answer that is typed, with its label, its unit and what is
/// wrong with it. The <c>malformed</c> words stand ready for the script.
/// </summary>
[HtmlTargetElement("typed-answer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TypedAnswerTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public required string Name { get; set; }
    public bool Number { get; set; }
    public string? Unit { get; set; }
    public string? Value { get; set; }

    /// <summary>What the server says is wrong with the value.</summary>
    public string? Refused { get; set; }

    /// <summary>What the script says when it would not send the value.</summary>
    public required string Malformed { get; set; }

    /// <summary>Of the answer, which is data.</summary>
    public required string Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // What a page gives as nothing arrives as an empty text.
        (Refused, Unit) = (Refused is "" ? null : Refused, Unit is "" ? null : Unit);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field typed");
        var label = new TagBuilder("label") { Attributes = { ["class"] = "field-label", ["for"] = FieldNames.Id(Name) } };
        label.InnerHtml.Append(localizer["Your answer"]);
        var error = new TagBuilder("p") { Attributes = { ["class"] = "field-error", ["id"] = FieldNames.Error(Name), ["data-malformed"] = "" } };
        error.InnerHtml.AppendHtml(Icons.Svg("circle-alert")).AppendHtml(Text("span", Refused ?? Malformed));
        if (Refused is null)
            error.Attributes["hidden"] = "hidden";
        var row = new TagBuilder("div") { Attributes = { ["class"] = "typed-row" } };
        row.InnerHtml.AppendHtml(Input());
        if (Unit is not null)
            row.InnerHtml.AppendHtml(UnitText());
        output.Content.AppendHtml(label).AppendHtml(error).AppendHtml(row);
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var described = string.Join(' ', new[] { Unit is null ? null : FieldNames.Hint(Name), Refused is null ? null : FieldNames.Error(Name) }.OfType<string>());
        foreach (var (name, value) in new (string, string?)[]
        {
            ("class", "input" + (Number ? " input-short" : "")), ("type", "text"), ("id", FieldNames.Id(Name)), ("name", Name), ("value", Value), ("inputmode", Number ? "decimal" : "text"),
            ("autocapitalize", "none"), ("autocomplete", "off"), ("lang", Lang), ("maxlength", AnswerText.LongestShortAnswer.ToString(CultureInfo.InvariantCulture)),
            ("aria-describedby", described == "" ? null : described), ("aria-invalid", Refused is null ? null : "true"), ("data-number", Number ? "" : null),
        })
        {
            if (value is not null)
                input.Attributes[name] = value;
        }

        return input;
    }

    private TagBuilder UnitText()
    {
        var unit = Text("span", Unit!);
        unit.Attributes["id"] = FieldNames.Hint(Name);
        unit.Attributes["lang"] = Lang;
        return unit;
    }

    private static TagBuilder Text(string tag, string text)
    {
        var element = new TagBuilder(tag);
        element.InnerHtml.Append(text);
        return element;
    }
}
