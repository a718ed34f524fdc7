using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Media;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Packages;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>
/// Video and audio for a lesson: those that the draft has, and sending another. An upload outlasts any transaction and is not read by the framework, so the page runs its own
/// units of work and checks the token of its form itself, before it reads the file.
/// </summary>
[OutsideUnitOfWork, IgnoreAntiforgeryToken, NoFormBinding]
public sealed class RecordingsModel(DraftDesk desk, ShareDraft share, AddRecording add, RecordingsSettings settings, UnitOfWork work, IAntiforgery antiforgery, IStringLocalizer<Strings> words, TimeProvider clock)
    : FilePage(desk, share, clock, DraftPlaceKind.Lesson, DraftPlaceKind.Practice)
{
    /// <summary>Line where the author was writing.</summary>
    [FromQuery(Name = "at")]
    public int? At { get; set; }

    /// <summary>Only the shape of the form: its file is read as it comes in.</summary>
    public RecordingForm Form { get; } = new();

    public RecordingsSettings Settings => settings;

    public IReadOnlyList<DraftFile> Recordings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShownAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ShownAsync(HttpContext.RequestAborted))
            return NotFound();
        try
        {
            if (Request.ContentLength > ((long)settings.VideoMegabytes + 1) << 20)
                throw new RuleViolation(DraftsRules.RecordingTooLarge, settings.VideoMegabytes);
            if (await UploadedFile.FromAsync(HttpContext, antiforgery) is not { Name.Length: > 0 } file)
                return Refuse(words["Choose a recording."]);
            var path = await add.RunAsync(HttpContext.CallerIn(Scope.Nobody), DraftId, Me, file.Name, file.Content, HttpContext.RequestAborted);
            return LocalRedirect(StudioLinks.ToRecording(DraftId, Step.StableId!, path, At));
        }
        catch (RuleViolation refused)
        {
            return this.Again(refused, words);
        }
        catch (AntiforgeryValidationException)
        {
            return Refuse(words["The page is too old to be sent. Reload it and try again."]);
        }
        catch (Exception broken) when (UploadedFile.IsBroken(broken))
        {
            return Refuse(words["The file did not arrive whole. Send it again."]);
        }
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Recordings = [.. Files.Where(f => Core.Paths.Format.Recordings.IsOne(f.Path))];
    }

    private async Task<bool> ShownAsync(CancellationToken ct)
    {
        try
        {
            return await work.ReadAsync(HttpContext.CallerIn(Scope.Nobody), async () => { await LoadAsync(ct); return true; }, ct);
        }
        catch (RuleViolation hidden) when (hidden.Rule.Status == 404)
        {
            return false;
        }
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("Form.File", why);
        return this.Again();
    }
}

public sealed class RecordingForm
{
    [Display(Name = "Video or audio file"), Required]
    public IFormFile? File { get; set; }
}
