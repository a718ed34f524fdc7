using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The activity to carry out in the structure.</summary>
public sealed class PlanModel(DraftDesk desk, ShareDraft share, WriteStep write, StepPreviews previews, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [FromRoute(Name = "id")]
    public string StepId { get; set; } = "";

    [BindProperty]
    public PlanForm Form { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public DraftFile Step { get; private set; } = null!;

    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    public override string? Here => StepId;

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
            return Request.IsAutosave() ? BadRequest() : this.Again();
        try
        {
            var text = DraftText.Of(FormatText.Yaml(Form.On(await ReadAsync(CancellationToken.None))));
            return Saved(await write.RunAsync(DraftId, Me, folder => folder.WithId(StepId), From, text, CancellationToken.None), new { title = Form.Title });
        }
        catch (DraftConflict conflict)
        {
            From = conflict.Sha256;
            return await ConflictAsync(conflict);
        }
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Step = Files.FirstOrDefault(f => f.StableId == StepId && f.Place.Kind == DraftPlaceKind.ActionPlan) ?? throw RuleViolation.NotFound();
        Objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private async Task<ActionPlanFile> ReadAsync(CancellationToken ct) => FormatFile.Read<ActionPlanFile>(await Desk.BytesAsync(Step, ct))?.Header ?? throw RuleViolation.NotFound();
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

    // A prompt that only changed its words keeps its id and its hint: what learners wrote is filed under it.
    public ActionPlanFile On(ActionPlanFile before) => before with
    {
        Title = TextForm.Line(Title),
        Introduction = FormatText.Clean(Introduction ?? ""),
        Fields = [.. TextForm.Lines(Fields).Select((label, i) => i < before.Fields.Length ? before.Fields[i] with { Label = label } : new ActivityField(DraftIds.New("action"), label, null))],
        Minutes = Minutes ?? 0,
        Objectives = Objectives,
    };
}
