using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What stands between a draft and its publication, and what would make it better.</summary>
public sealed class CheckModel(DraftDesk desk, ShareDraft share, DraftPackages packages, WaiveFinding waive, WantLinks want, ReadLinks links, TimeProvider clock) : StudioPage(desk, share, clock)
{
    public DraftFindings Found { get; private set; } = null!;

    /// <summary>What is known of the outside addresses it names.</summary>
    public DraftLinks Links { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>What it finds in one file, for the page that shows this file.</summary>
    public async Task<IActionResult> OnGetStepAsync(string? path, CancellationToken ct)
    {
        var draft = await Desk.FindAsync(DraftId, Me, ct);
        var package = await packages.ReadAsync(draft, ct);
        var found = SaidFinding.Of(FindingHere.Of(package, PathLinter.Check(package).Findings.Where(finding => finding.File == path)));
        return Partial("_StepFindings", (found, (await Desk.FilesAsync(DraftId, ct)).FirstOrDefault(file => file.Path == path) is { } step ? StudioLinks.To(DraftId, step) ?? "" : ""));
    }

    /// <param name="finding">All that are said in the same words: whoever answers for one reads no other.</param>
    public async Task<IActionResult> OnPostWaiveAsync(string[] finding, string? reason)
    {
        foreach (var one in finding)
            await waive.RunAsync(DraftId, Me, one, reason ?? "", CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string finding)
    {
        await waive.TakeBackAsync(DraftId, Me, finding, CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostLinksAsync()
    {
        await want.RunAsync(DraftId, Me, CancellationToken.None);
        return LocalRedirect(Request.Path + "#links");
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var package = await packages.ReadAsync(Draft, ct);
        Found = DraftFindings.Of(DraftId, Files, package, PathLinter.Check(package));
        Links = await links.RunAsync(package, ct);
    }
}
