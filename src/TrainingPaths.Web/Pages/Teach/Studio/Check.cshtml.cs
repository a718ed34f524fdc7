using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What stands between a draft and its publication, and what would make it better.</summary>
public sealed class CheckModel(DraftDesk desk, ShareDraft share, DraftPackages packages, WaiveFinding waive, TimeProvider clock) : StudioPage(desk, share, clock)
{
    public DraftFindings Found { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>What it finds in one file, for the page that shows this file.</summary>
    public async Task<IActionResult> OnGetStepAsync(string? path, CancellationToken ct)
    {
        var draft = await Desk.FindAsync(DraftId, Me, ct);
        var package = await packages.ReadAsync(draft, ct);
        return Partial("_StepFindings", FindingHere.Of(package, PathLinter.Check(package).Findings.Where(finding => finding.File == path)));
    }

    public async Task<IActionResult> OnPostWaiveAsync(string finding, string? reason)
    {
        await waive.RunAsync(DraftId, Me, finding, reason ?? "", CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string finding)
    {
        await waive.TakeBackAsync(DraftId, Me, finding, CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Found = DraftFindings.Of(DraftId, Files, PathLinter.Check(await packages.ReadAsync(Draft, ct)));
    }
}
