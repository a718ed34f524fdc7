using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;field for="Form.Email" hint="@L["…"]" autocomplete="email" /&gt;</c>: label, hint, error, input and the ARIA that ties them.
/// The label is the property's <c>[Display(Name)]</c>; attributes that are not ours go to the input. No page writes a bare input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html, IStringLocalizer<Strings> localizer) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Only where the label is data, not interface text.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Where nothing is obligatory (a search), saying so at each field is noise.</summary>
    public bool Unmarked { get; set; }

    /// <summary>Told from the property unless given: text, email, password, number, date, tel, url, search, textarea, checkbox, file, select, radio.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new FieldControl(html, View, For, Type, Options);
        var name = control.Name;
        var errors = View.ModelState.GetValueOrDefault(name)?.Errors ?? [];
        var input = new Dictionary<string, object?>(output.Attributes.ToDictionary(a => a.Name, a => (object?)a.Value));
        output.Attributes.Clear();
        Describe(input, name, errors.Count > 0);

        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", control.IsGroup ? "field choices" : "field");
        if (control.IsCheckbox)
        {
            output.Content.AppendHtml(CheckboxRow(control, input));
            Explain(output, name, errors);
            return;
        }

        output.Content.AppendHtml(Title(control));
        Explain(output, name, errors);
        output.Content.AppendHtml(control.Render(input));
        if (control.Counted is { } limit)
            output.Content.AppendHtml(CharacterCountTagHelper.Element(localizer, FieldNames.Id(name), limit));
    }

    private void Describe(Dictionary<string, object?> input, string name, bool refused)
    {
        var told = string.Join(' ', new[] { Hint is null ? null : FieldNames.Hint(name), refused ? FieldNames.Error(name) : null }.OfType<string>());
        if (told.Length > 0)
            input["aria-describedby"] = told;
        if (refused)
            input["aria-invalid"] = "true";
    }

    private TagBuilder Title(FieldControl control)
    {
        var title = new TagBuilder(control.IsGroup ? "legend" : "label");
        title.AddCssClass("field-label");
        if (!control.IsGroup)
            title.Attributes["for"] = FieldNames.Id(control.Name);
        title.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (!For.Metadata.IsRequired && !Unmarked)
            title.InnerHtml.AppendHtml(" ").AppendHtml(Element("span", "field-optional", localizer["(optional)"]));
        return title;
    }

    private TagBuilder CheckboxRow(FieldControl control, Dictionary<string, object?> input)
    {
        var row = new TagBuilder("label") { Attributes = { ["class"] = "check" } };
        row.InnerHtml.AppendHtml(control.Render(input)).AppendHtml(Element("span", null, Label ?? For.Metadata.GetDisplayName()));
        return row;
    }

    private void Explain(TagHelperOutput output, string name, ModelErrorCollection errors)
    {
        if (Hint is not null)
            output.Content.AppendHtml(Element("p", "field-hint", Hint, FieldNames.Hint(name)));
        if (errors.Count == 0)
            return;
        var error = Element("p", "field-error", "", FieldNames.Error(name));
        error.InnerHtml.AppendHtml(Icons.Svg("circle-alert")).AppendHtml(Element("span", null, errors[0].ErrorMessage));
        output.Content.AppendHtml(error);
    }

    private static TagBuilder Element(string tag, string? css, string text, string? id = null)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
            element.AddCssClass(css);
        if (id is not null)
            element.Attributes["id"] = id;
        element.InnerHtml.Append(text);
        return element;
    }
}
