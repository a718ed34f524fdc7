using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>The input of a field, chosen from the property unless the page says otherwise.</summary>
internal sealed class FieldControl(IHtmlGenerator html, ViewContext view, ModelExpression property, string? asked, IEnumerable<SelectListItem>? options)
{
    private readonly string type = asked ?? Guess(property, options);

    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
    public bool IsGroup => type == "radio";
    public bool IsCheckbox => type == "checkbox";

    /// <summary>Of a long text, which no browser may cut: it is counted instead.</summary>
    public int? Counted => type == "textarea" ? LongestLength() : null;

    public IHtmlContent Render(Dictionary<string, object?> attributes)
    {
        if (IsGroup)
            return Rows(attributes);
        if (property.Metadata.IsRequired && !IsCheckbox)
            attributes["aria-required"] = "true"; // said, but refused by the server alone: the browser's own bubbles speak another language than the page
        if (LongestLength() is { } longest && type is not ("select" or "checkbox" or "file" or "textarea"))
            attributes.TryAdd("maxlength", longest);
        if (!IsCheckbox)
            attributes["class"] = "input" + (attributes.TryGetValue("class", out var more) ? " " + more : "");
        return Input(attributes);
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        var (explorer, name) = (property.ModelExplorer, property.Name);
        switch (type)
        {
            case "textarea":
                return html.GenerateTextArea(view, explorer, name, rows: 4, columns: 0, attributes);
            case "select":
                return html.GenerateSelect(view, explorer, optionLabel: null, name, options ?? [], allowMultiple: false, attributes);
            case "checkbox":
                return html.GenerateCheckBox(view, explorer, name, isChecked: null, attributes);
            case "password":
                return html.GeneratePassword(view, explorer, name, value: null, attributes);
            case "file":
                attributes["type"] = "file";
                return html.GenerateTextBox(view, explorer, name, value: null, format: null, attributes);
            case "date":
                attributes["type"] = "date";
                return html.GenerateTextBox(view, explorer, name, explorer.Model, "{0:yyyy-MM-dd}", attributes);
            default:
                attributes["type"] = type;
                return html.GenerateTextBox(view, explorer, name, explorer.Model, format: null, attributes);
        }
    }

    private HtmlContentBuilder Rows(Dictionary<string, object?> attributes)
    {
        var rows = new HtmlContentBuilder();
        var first = true;
        foreach (var option in options ?? [])
        {
            var own = new Dictionary<string, object?>(attributes) { ["id"] = first ? FieldNames.Id(Name) : FieldNames.Id(Name + "_" + option.Value) };
            var row = new TagBuilder("label") { Attributes = { ["class"] = "choice" } };
            row.InnerHtml.AppendHtml(html.GenerateRadioButton(view, property.ModelExplorer, property.Name, option.Value, isChecked: null, own));
            var text = new TagBuilder("span");
            text.InnerHtml.Append(option.Text);
            row.InnerHtml.AppendHtml(text);
            rows.AppendHtml(row);
            first = false;
        }

        return rows;
    }

    private int? LongestLength() => property.Metadata.ValidatorMetadata.Select(v => v switch
    {
        StringLengthAttribute s => (int?)s.MaximumLength,
        MaxLengthAttribute m => m.Length,
        _ => null,
    }).FirstOrDefault(l => l > 0);

    private static string Guess(ModelExpression property, IEnumerable<SelectListItem>? options)
    {
        if (options is not null)
            return "select";
        var kind = Nullable.GetUnderlyingType(property.Metadata.ModelType) ?? property.Metadata.ModelType;
        if (kind == typeof(bool))
            return "checkbox";
        if (kind == typeof(IFormFile))
            return "file";
        if (kind == typeof(DateOnly))
            return "date";
        if (kind == typeof(int) || kind == typeof(long))
            return "number";
        var says = property.Metadata.DataTypeName;
        return says switch
        {
            nameof(DataType.Password) => "password",
            nameof(DataType.MultilineText) => "textarea",
            nameof(DataType.PhoneNumber) => "tel",
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.Url) => "url",
            _ => "text",
        };
    }
}
