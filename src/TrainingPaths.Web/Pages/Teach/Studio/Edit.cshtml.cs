using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>One edit: what each text was before and became.</summary>
public sealed class EditModel(DraftDesk desk, ShareDraft share, TrainingPathsDbContext db, IStringLocalizer<Strings> words, TimeProvider clock) : StudioPage(desk, share, clock)
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
            texts.Add((file, await ReadAsync(file.PathBefore, file.ShaBefore, ct), await ReadAsync(file.PathAfter, file.ShaAfter, ct)));
        Texts = texts;
    }

    public string TitleOf(DraftEditFile file) => Files.FirstOrDefault(f => f.Id == file.FileId)?.Title is { Length: > 0 } title ? title : Edit.Subject;

    private async Task<string> ReadAsync(string? path, string? sha256, CancellationToken ct) =>
        path is null || sha256 is null ? "" : StudioReading.Lines(StudioReading.Of(DraftPlace.Of(path).Kind, await Desk.BytesAsync(DraftId, sha256, ct)), words);
}
