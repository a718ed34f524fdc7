using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.TagHelpers;

public enum Achievement
{
    NotAchieved,
    InProgress,
    Achieved,
}

/// <summary><c>&lt;badge of="Achieved" /&gt;</c>: acquis, en cours, non acquis. Three words and no other, none of them a reproach.</summary>
[HtmlTargetElement("badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgeTagHelper(IStringLocalizer<Strings> localizer) : TagHelper
{
    public required Achievement Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon, word) = Of switch
        {
            Achievement.Achieved => ("badge-achieved", "check", localizer["Achieved"]),
            Achievement.InProgress => ("badge-in-progress", "circle-dot", localizer["In progress"]),
            _ => ("badge-not-achieved", null, localizer["Not achieved"]),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "badge " + css);
        if (icon is not null)
            output.Content.SetHtmlContent(Icons.Svg(icon));
        output.Content.Append(word);
    }
}
