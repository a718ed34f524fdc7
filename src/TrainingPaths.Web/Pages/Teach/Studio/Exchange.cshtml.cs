using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The draft as a folder: to take it away, and to bring it back edited.</summary>
[RequestSizeLimit(DraftArchive.LargestBytes), RequestFormLimits(MultipartBodyLengthLimit = DraftArchive.LargestBytes)]
public sealed class ExchangeModel(DraftDesk desk, ShareDraft share, TakeFolder take, DraftPackages packages, FileStore store, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [BindProperty]
    public FolderForm Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnGetFolderAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        // On the disk and gone with the answer: a folder may hold films.
        var zip = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        DraftArchive.Write(zip, Draft.Slug, await packages.FilesAsync(Draft, ct));
        zip.Position = 0;
        return File(zip, "application/zip", $"{Draft.Slug}.zip");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        await using var zip = Form.Zip!.OpenReadStream();
        await take.RunAsync(DraftId, Me, await DraftArchive.ReadAsync(zip, store, CancellationToken.None), CancellationToken.None);
        return Undoable(StudioLinks.To(DraftId));
    }
}
