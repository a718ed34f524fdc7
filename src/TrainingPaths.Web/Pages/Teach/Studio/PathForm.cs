using System.ComponentModel.DataAnnotations;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a path says of itself. What this form does not show is kept as it is.</summary>
public sealed class PathForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "Summary"), DataType(DataType.MultilineText), StringLength(200)]
    public string? Summary { get; set; }

    public List<ObjectiveForm> Objectives { get; set; } = [];

    [Display(Name = "For whom, one a line"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Audience { get; set; }

    [Display(Name = "Prerequisites"), StringLength(400)]
    public string? Prerequisites { get; set; }

    [Display(Name = "How it is assessed"), StringLength(400)]
    public string? Assessment { get; set; }

    [Display(Name = "Order")]
    public PathOrder Order { get; set; }

    [Display(Name = "Authors, one a line"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Authors { get; set; }

    [Display(Name = "Language")]
    public string Language { get; set; } = "fr";

    [Display(Name = "What changes for quality of working life"), StringLength(400)]
    public string? QvctObjective { get; set; }

    [Display(Name = "How it is seen"), StringLength(400)]
    public string? QvctIndicator { get; set; }

    [Display(Name = "Who helps"), StringLength(120)]
    public string? HelpName { get; set; }

    [Display(Name = "Telephone"), StringLength(40)]
    public string? HelpPhone { get; set; }

    [Display(Name = "When"), StringLength(120)]
    public string? HelpHours { get; set; }

    [Display(Name = "Within what delay"), StringLength(120)]
    public string? HelpDelay { get; set; }

    public Theme[] Themes { get; set; } = [];

    public static PathForm Of(PathFile file) => new()
    {
        Title = file.Title,
        Summary = file.Summary,
        Objectives = [.. file.Objectives.Select(o => new ObjectiveForm { Id = o.Id, Text = o.Text })],
        Audience = string.Join('\n', file.Audience ?? []),
        Prerequisites = file.Prerequisites,
        Assessment = file.Assessment,
        Order = file.Order,
        Authors = string.Join('\n', file.Authors),
        Language = file.Language,
        QvctObjective = file.Qvct?.Objective,
        QvctIndicator = file.Qvct?.Indicator,
        HelpName = file.Support?.Name,
        HelpPhone = file.Support?.Phone,
        HelpHours = file.Support?.Hours,
        HelpDelay = file.Support?.Delay,
        Themes = file.Themes ?? [],
    };

    public DraftText TextOn(PathFile before)
    {
        var (objective, indicator) = (TextForm.Line(QvctObjective), TextForm.Line(QvctIndicator));
        return DraftText.Of(FormatText.Yaml(before with
        {
            Title = TextForm.Line(Title),
            Summary = TextForm.Line(Summary),
            Objectives = [.. Objectives.Where(o => !string.IsNullOrWhiteSpace(o.Text)).Select(o => new Objective(o.Id ?? DraftIds.New("o"), TextForm.Line(o.Text)))],
            Audience = TextForm.Lines(Audience),
            Prerequisites = TextForm.Line(Prerequisites),
            Assessment = TextForm.Line(Assessment),
            Order = Order,
            Authors = TextForm.Lines(Authors),
            Language = Language,
            Qvct = objective.Length + indicator.Length > 0 ? new QvctLink(objective, indicator) : null,
            Support = new[] { HelpName, HelpPhone, HelpHours, HelpDelay }.All(string.IsNullOrWhiteSpace)
                ? null
                : new SupportContact(TextForm.Line(HelpName), TextForm.Line(HelpPhone), TextForm.Line(HelpHours), TextForm.Line(HelpDelay)),
            Themes = Themes.Length > 0 ? Themes : null,
        }));
    }
}

/// <summary>An objective under the id that steps and questions refer to; a new one gets its own.</summary>
public sealed class ObjectiveForm
{
    public string? Id { get; set; }

    [Display(Name = "Objective"), StringLength(300)]
    public string? Text { get; set; }
}
