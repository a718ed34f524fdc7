using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>One edit: what each text was before and became.</summary>
public sealed class EditModel(DraftDesk desk, ShareDraft share, TrainingPathsDbContext db, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public DraftEdit Edit { get; private set; } = null!;

    public string Author { get; private set; } = "";

    public IReadOnlyList<(DraftEditFile File, string Before, string After)> Texts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Edit = await db.DraftEdits.AsNoTracking().Include(e => e.Files).FirstOrDefaultAsync(e => e.DraftId == DraftId && e.Number == Number, ct) ?? throw RuleViolation.NotFound();
        Author = await db.DraftAuthors.Where(a => a.DraftId == DraftId && a.AuthorId == Edit.AuthorId).Select(a => a.Name).FirstOrDefaultAsync(ct) ?? "";
        var texts = new List<(DraftEditFile, string, string)>();
        foreach (var file in Edit.Files.Where(f => f.ShaBefore != f.ShaAfter && DraftPlace.Of(f.PathAfter ?? f.PathBefore!).Kind != DraftPlaceKind.Media))
            texts.Add((file, await ReadAsync(file.ShaBefore, ct), await ReadAsync(file.ShaAfter, ct)));
        Texts = texts;
    }

    private async Task<string> ReadAsync(string? sha256, CancellationToken ct) => sha256 is null ? "" : Encoding.UTF8.GetString(await Desk.BytesAsync(DraftId, sha256, ct));
}
