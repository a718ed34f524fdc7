using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What changed in the path that this one was made from, to be taken step by step.</summary>
public sealed class OriginalModel(DraftDesk desk, ShareDraft share, FollowOriginal original, TimeProvider clock) : StudioPage(desk, share, clock)
{
    /// <summary>Null when there is nothing new.</summary>
    public OriginalNews? News { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostTakeAsync(string step)
    {
        await original.TakeAsync(DraftId, Me, step, CancellationToken.None);
        return Undoable(Request.Path);
    }

    public async Task<IActionResult> OnPostSeenAsync()
    {
        await original.SeenAsync(DraftId, Me, CancellationToken.None);
        return LocalRedirect(StudioLinks.To(DraftId));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        News = await original.FindAsync(Draft, ct);
    }
}
