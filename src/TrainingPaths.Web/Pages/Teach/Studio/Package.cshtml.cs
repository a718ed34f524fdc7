using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A SCORM package at its place among the lessons.</summary>
public sealed class PackageModel(DraftDesk desk, ShareDraft share, WriteStep write, FindPackages packages, StepPreviews previews, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlaceKind.Scorm)
{
    private IReadOnlyList<Objective> objectives = [];

    [BindProperty]
    public PackageForm Form { get; set; } = new();

    public IReadOnlyList<FoundPackage> Packages { get; private set; } = [];

    public override IReadOnlyList<Objective> Objectives => objectives;

    protected override object Entered => Form;

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
            return Refused();
        return await WriteAsync(DraftText.Of(FormatText.Yaml(Form.On(await ReadAsync(CancellationToken.None)))), () => Task.FromResult<object>(new { title = Form.Title }));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Packages = [.. (await packages.RunAsync(ct)).Where(p => p.State == PackageState.Accepted)];
        objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private async Task<ScormFile> ReadAsync(CancellationToken ct) => FormatFile.Read<ScormFile>(await BytesAsync(ct))?.Header ?? throw RuleViolation.NotFound();
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
