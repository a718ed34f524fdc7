using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Who did what to a draft, the latest first; each edit can be taken back, and each text put as it was.</summary>
public sealed class HistoryModel(DraftDesk desk, ShareDraft share, TakeBack takeBack, TrainingPathsDbContext db, TimeProvider clock) : StudioPage(desk, share, clock)
{
    private const int Shown = 50;

    [FromQuery(Name = "before")]
    public int? Before { get; set; }

    public IReadOnlyList<DraftEdit> Edits { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool HasMore => Edits.Count > 0 && Edits[^1].Number > 1;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Back to the page that offered it, if what that page shows is still there.</summary>
    public async Task<IActionResult> OnPostUndoAsync(int number)
    {
        await takeBack.UndoAsync(DraftId, Me, number, CancellationToken.None);
        var from = Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == Request.Host.Value ? page.AbsolutePath : "";
        var files = await Desk.FilesAsync(DraftId, CancellationToken.None);
        var known = files.Select(file => StudioLinks.To(DraftId, file)).OfType<string>().Contains(from);
        return LocalRedirect(known ? from : StudioLinks.To(DraftId, "history"));
    }

    public async Task<IActionResult> OnPostRestoreAsync(int number, Guid file, bool before)
    {
        await takeBack.RestoreAsync(DraftId, Me, number, file, before, CancellationToken.None);
        return Undoable(StudioLinks.To(DraftId, "history"));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var before = Before ?? int.MaxValue;
        Edits = await db.DraftEdits.AsNoTracking().Include(e => e.Files).Where(e => e.DraftId == DraftId && e.Number < before).OrderByDescending(e => e.Number).Take(Shown).ToListAsync(ct);
        Names = await db.DraftAuthors.AsNoTracking().Where(a => a.DraftId == DraftId).ToDictionaryAsync(a => a.AuthorId, a => a.Name, ct);
    }
}
