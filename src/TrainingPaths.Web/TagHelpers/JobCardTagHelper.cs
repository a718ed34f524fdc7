using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.TagHelpers;

public enum JobState
{
    Running,
    Ready,
    Failed,
}

/// <summary>
/// <c>&lt;job-card state="Running" title="…" done="9" total="14"&gt;sentences, link to the file, retry&lt;/job-card&gt;</c>: a job that somebody asked for and may leave alone.
/// </summary>
[HtmlTargetElement("job-card")]
public sealed class JobCardTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public required JobState State { get; set; }
    public required string Title { get; set; }
    public int Done { get; set; }
    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "card job-card");
        output.Attributes.SetAttribute("data-state", State.ToString().ToLowerInvariant());
        output.Attributes.SetAttribute("aria-label", Title);
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(Title);
        output.PreContent.SetHtmlContent(title);
        if (State == JobState.Running && Total > 0)
        {
            string label = localizer["{0} of {1}", Words.Number(Done), Words.Number(Total)];
            var bar = new TagBuilder("progress") { Attributes = { ["max"] = $"{Total}", ["value"] = $"{Done}", ["aria-label"] = label } };
            bar.InnerHtml.Append(label);
            output.PreContent.AppendHtml(bar);
        }
    }
}
