using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A SCORM package at its place among the lessons.</summary>
public sealed class PackageModel(DraftDesk desk, ShareDraft share, WriteStep write, FindPackages packages, StepPreviews previews, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [FromRoute(Name = "id")]
    public string StepId { get; set; } = "";

    [BindProperty]
    public PackageForm Form { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public DraftFile Step { get; private set; } = null!;

    public IReadOnlyList<FoundPackage> Packages { get; private set; } = [];

    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    public override string? Here => StepId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        From = Step.Sha256;
        Form = PackageForm.Of(await ReadAsync(ct));
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
        Step = Files.FirstOrDefault(f => f.StableId == StepId && f.Place.Kind == DraftPlaceKind.Scorm) ?? throw RuleViolation.NotFound();
        Packages = [.. (await packages.RunAsync(ct)).Where(p => p.State == PackageState.Accepted)];
        Objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private async Task<ScormFile> ReadAsync(CancellationToken ct) => FormatFile.Read<ScormFile>(await Desk.BytesAsync(Step, ct))?.Header ?? throw RuleViolation.NotFound();
}

public sealed class PackageForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "SCORM package")]
    public string? Package { get; set; }

    [Display(Name = "Minutes"), Range(0, 6000)]
    public int? Minutes { get; set; }

    [Display(Name = "When it is done")]
    public PackageGoal Done { get; set; }

    public string[] Objectives { get; set; } = [];

    public static PackageForm Of(ScormFile file) => new() { Title = file.Title, Package = file.Package, Minutes = file.Minutes, Done = file.Done, Objectives = file.Objectives };

    public ScormFile On(ScormFile before) => before with { Title = TextForm.Line(Title), Package = Package ?? "", Minutes = Minutes ?? 0, Done = Done, Objectives = Objectives };
}
