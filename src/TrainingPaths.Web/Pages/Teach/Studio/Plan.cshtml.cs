using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The activity to carry out in the structure.</summary>
public sealed class PlanModel(DraftDesk desk, ShareDraft share, WriteStep write, StepPreviews previews, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlaceKind.ActionPlan)
{
    private IReadOnlyList<Objective> objectives = [];

    [BindProperty]
    public PlanForm Form { get; set; } = new();

    public override IReadOnlyList<Objective> Objectives => objectives;

    protected override object Entered => Form;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        From = Step.Sha256;
        Form = PlanForm.Of(await ReadAsync(ct));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Refused();
        return await WriteAsync(DraftText.Of(FormatText.Yaml(Form.On(await ReadAsync(CancellationToken.None)))), () => Task.FromResult<object>(new { title = Form.Title }));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private async Task<ActionPlanFile> ReadAsync(CancellationToken ct) => FormatFile.Read<ActionPlanFile>(await BytesAsync(ct))?.Header ?? throw RuleViolation.NotFound();
}

public sealed class PlanForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "Introduction"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? Introduction { get; set; }

    [Display(Name = "What is to be written, one prompt a line"), DataType(DataType.MultilineText), StringLength(2000)]
    public string? Fields { get; set; }

    [Display(Name = "Minutes"), Range(0, 6000)]
    public int? Minutes { get; set; }

    public string[] Objectives { get; set; } = [];

    public static PlanForm Of(ActionPlanFile file) => new()
    {
        Title = file.Title,
        Introduction = file.Introduction,
        Fields = string.Join('\n', file.Fields.Select(field => field.Label)),
        Minutes = file.Minutes,
        Objectives = file.Objectives,
    };

    public ActionPlanFile On(ActionPlanFile before) => before with
    {
        Title = TextForm.Line(Title),
        Introduction = FormatText.Clean(Introduction ?? ""),
        Fields = Prompts.On(before.Fields, Fields, "action"),
        Minutes = Minutes ?? 0,
        Objectives = Objectives,
    };
}
