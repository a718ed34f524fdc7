using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The draft as a folder: to take it away, and to bring it back edited.</summary>
[RequestSizeLimit(DraftArchive.LargestBytes)]
public sealed class ExchangeModel(DraftDesk desk, ShareDraft share, TakeFolder take, DraftPackages packages, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [BindProperty]
    public FolderForm Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnGetFolderAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var bytes = new MemoryStream();
        DraftArchive.Write(bytes, Draft.Slug, await packages.FilesAsync(Draft, ct));
        return File(bytes.ToArray(), "application/zip", $"{Draft.Slug}.zip");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        await using var zip = Form.Zip!.OpenReadStream();
        await take.RunAsync(DraftId, Me, DraftArchive.Read(zip), CancellationToken.None);
        return Undoable(StudioLinks.To(DraftId));
    }
}
