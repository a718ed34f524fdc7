using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>
/// <c>&lt;slot-choice name="q.x" slot="slot" chosen="…" lang="fr" /&gt;</c>: what goes into one slot of a question, in a native list that any keyboard, phone and screen reader
/// knows. It has a label, or an <c>aria-label</c> where it stands inside a sentence. Other attributes go to the list.
/// </summary>
[HtmlTargetElement("slot-choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SlotChoiceTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public required string Name { get; set; }
    public required SlotView Slot { get; set; }

    /// <summary>Whether this choice is the one to show.</summary>
    public required Func<ChoiceView, bool> Chosen { get; set; }

    /// <summary>Gives the words of a choice: a native list shows no form.</summary>
    public required QuestionTexts Texts { get; set; }

    /// <summary>Of the words to choose from, which are data.</summary>
    public required string Lang { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "select";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "input");
        output.Attributes.SetAttribute("name", Name);
        output.Content.AppendHtml(Option("", localizer["Choose…"], chosen: false, lang: null));
        foreach (var choice in Slot.Choices)
            output.Content.AppendHtml(Option(choice.Value, Texts.Plain(choice.Text), Chosen(choice), Lang));
    }

    private static TagBuilder Option(string value, string text, bool chosen, string? lang)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
        if (lang is not null)
            option.Attributes["lang"] = lang;
        if (chosen)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }
}
