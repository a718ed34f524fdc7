using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>One page before a version exists: what the check says, what changes, and what happens to those who are under way.</summary>
public sealed class PublishModel(DraftDesk desk, ShareDraft share, DraftPackages packages, PublishDraft publish, TimeProvider clock) : StudioPage(desk, share, clock)
{
    public DraftFindings Found { get; private set; } = null!;

    public LintReport Report { get; private set; } = null!;

    /// <summary>Somebody published another version since this draft began.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The version that was just published; null on the way there.</summary>
    [FromQuery(Name = "done")]
    public int? Done { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(bool overNewer)
    {
        var result = await publish.RunAsync(DraftId, Me, overNewer, CancellationToken.None);
        return LocalRedirect($"{Request.Path}?done={result.Number}{(result.Outcome == PublishOutcome.Unchanged ? "&same=1" : "")}");
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        IsBehind = await publish.IsBehindAsync(Draft, ct);
        Report = PathLinter.Check(await packages.ReadAsync(Draft, ct));
        Found = DraftFindings.Of(DraftId, Files, Report);
    }
}
