using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>A path that was written elsewhere becomes a draft: of the path of its name, or of a new one.</summary>
[ActsAs(Scope.Nobody), RequestSizeLimit(DraftArchive.LargestBytes), RequestFormLimits(MultipartBodyLengthLimit = DraftArchive.LargestBytes)]
public sealed class FolderModel(StartDraft start, FileStore store) : PageModel, IShowAgain
{
    [BindProperty]
    public FolderForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Again();
        await using var zip = Form.Zip!.OpenReadStream();
        var archive = await DraftArchive.ReadAsync(zip, store, CancellationToken.None);
        var draft = await start.OfFolderAsync(archive.Slug, archive.Files, HttpContext.Writer(), CancellationToken.None);
        return LocalRedirect(StudioLinks.To(draft.Id));
    }

    public Task LoadAsync(CancellationToken ct) => Task.CompletedTask;
}

public sealed class FolderForm
{
    [Display(Name = "Zip file of the folder"), Required(ErrorMessage = "Choose the zip file of a folder.")]
    public IFormFile? Zip { get; set; }
}
