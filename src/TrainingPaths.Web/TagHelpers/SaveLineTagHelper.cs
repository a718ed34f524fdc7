using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

public enum SaveState
{
    None,
    Saved,
    Saving,
    Offline,
}

/// <summary>
/// <c>&lt;save-line state="Saved" at="Model.SavedAt" /&gt;</c>: says only what the server has acknowledged. A script changes <c>data-state</c> and the text of
/// <c>[data-save-text]</c> with the sentences of <c>data-saved</c> ({0} is the hour, written as <c>data-hour</c> says), <c>data-saving</c>, <c>data-offline</c>,
/// <c>data-kept</c> (the session is over) and <c>data-refused</c>: no wording in scripts.
/// </summary>
[HtmlTargetElement("save-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SaveLineTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public SaveState State { get; set; }
    public DateTimeOffset? At { get; set; }

    /// <summary>In a bar that stays on the screen: the long sentence stands beside what it is about, and would cover a phone here.</summary>
    public bool Brief { get; set; }

    /// <summary>False where nothing of it is kept on the device: the page itself is all there is.</summary>
    public bool KeptOnDevice { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string saving = localizer["Saving…"];
        string brief = KeptOnDevice ? localizer["Not saved yet: kept on this device."] : localizer["Not saved yet. Keep this page open."];
        string offline = Brief ? brief : localizer["Not saved yet. Your answer is kept on this device; sending will resume with the network."];
        var state = State == SaveState.None && At is not null ? SaveState.Saved : State;
        var text = state switch
        {
            SaveState.Saved => At is { } at ? localizer["Saved at {0}", Words.Time(at)].Value : localizer["Saved"].Value,
            SaveState.Saving => saving,
            SaveState.Offline => offline,
            _ => "",
        };
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "save-line");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-state", state.ToString().ToLowerInvariant());
        output.Attributes.SetAttribute("data-saved", localizer["Saved at {0}"].Value);
        output.Attributes.SetAttribute("data-hour", Words.TimePattern);
        output.Attributes.SetAttribute("data-saving", saving);
        output.Attributes.SetAttribute("data-offline", offline);
        output.Attributes.SetAttribute("data-kept", Brief ? brief : localizer["Not saved yet. Your answer is kept on this device."].Value);
        output.Attributes.SetAttribute("data-refused", localizer["This could not be saved."].Value);
        output.Content.SetHtmlContent(Icons.Svg("check", "icon-saved") + Icons.Svg("refresh-cw", "icon-saving") + Icons.Svg("cloud-off", "icon-offline"));
        var words = new TagBuilder("span") { Attributes = { ["data-save-text"] = "" } };
        words.InnerHtml.Append(text);
        output.Content.AppendHtml(words);
    }
}
