using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>One edit: what each text was before and became.</summary>
public sealed class EditModel(DraftDesk desk, ShareDraft share, TrainingPathsDbContext db, StepPreviews previews, IStringLocalizer<Strings> words, TimeProvider clock) : StudioPage(desk, share, clock)
{
    private const int MostShown = 20;

    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public DraftEdit Edit { get; private set; } = null!;

    public string Author { get; private set; } = "";

    public IReadOnlyList<(DraftEditFile File, string Before, string After)> Texts { get; private set; } = [];

    /// <summary>Files that were written too and are not shown: a whole folder was brought in.</summary>
    public int More { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Edit = await db.DraftEdits.AsNoTracking().Include(e => e.Files).FirstOrDefaultAsync(e => e.DraftId == DraftId && e.Number == Number, ct) ?? throw RuleViolation.NotFound();
        Author = await db.DraftAuthors.Where(a => a.DraftId == DraftId && a.AuthorId == Edit.AuthorId).Select(a => a.Name).FirstOrDefaultAsync(ct) ?? "";
        var written = Edit.Files.Where(f => f.ShaBefore != f.ShaAfter && DraftPlace.Of(f.PathAfter ?? f.PathBefore!).Kind != DraftPlaceKind.Media).OrderBy(f => f.PathAfter ?? f.PathBefore, StringComparer.Ordinal).ToArray();
        More = Math.Max(0, written.Length - MostShown);
        var shown = written.Take(MostShown).ToArray();
        var bytes = await Desk.BytesAsync(DraftId, shown.SelectMany(f => new[] { f.ShaBefore, f.ShaAfter }).OfType<string>(), ct);
        names = StudioReading.Names(Files, await previews.ObjectivesAsync(Files, ct));
        Texts = [.. shown.Select(file => (file, Read(file.PathBefore, file.ShaBefore, bytes), Read(file.PathAfter, file.ShaAfter, bytes)))];
    }

    public string TitleOf(DraftEditFile file) => Files.FirstOrDefault(f => f.Id == file.FileId)?.Title is { Length: > 0 } title ? title : Edit.Subject;

    private string Read(string? path, string? sha256, IReadOnlyDictionary<string, byte[]> bytes) =>
        path is null || sha256 is null ? "" : StudioReading.Lines(StudioReading.Of(DraftPlace.Of(path).Kind, bytes[sha256]), names, words);
}
