using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A text of a draft: a lesson, a practice to share or a practical sheet.</summary>
public sealed class TextModel(DraftDesk desk, ShareDraft share, WriteStep write, AddPicture pictures, StepPreviews previews, IStringLocalizer<Strings> words, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [FromRoute(Name = "id")]
    public string StepId { get; set; } = "";

    [BindProperty]
    public TextForm Form { get; set; } = new();

    /// <summary>Hash of the text that the author started from.</summary>
    [BindProperty]
    public string? From { get; set; }

    public DraftFile Step { get; private set; } = null!;

    public IReadOnlyList<Objective> Objectives { get; private set; } = [];

    /// <summary>Sanitised HTML, a screen at a time, as a learner will see it.</summary>
    public IReadOnlyList<string> Screens { get; private set; } = [];

    public bool IsSheet => Step.Place.Kind == DraftPlaceKind.Sheet;

    public override string? Here => StepId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var bytes = await Desk.BytesAsync(Step, ct);
        From = Step.Sha256;
        Form = Read(bytes);
        Screens = previews.Of(Draft, Files, Step, bytes);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return await AgainAsync();
        try
        {
            var file = await FileAsync();
            var text = file.Place.Kind == DraftPlaceKind.Sheet ? Form.SheetText(StepId) : Form.LessonText(StepId);
            var written = await write.RunAsync(DraftId, Me, folder => folder.WithId(StepId), From, text, CancellationToken.None);
            return Saved(written, Request.IsAutosave() ? await FreshAsync(text) : null);
        }
        catch (DraftConflict conflict)
        {
            From = conflict.Sha256;
            return await ConflictAsync(conflict);
        }
    }

    /// <summary>A picture joins the draft; its line of Markdown goes where the author was writing.</summary>
    public async Task<IActionResult> OnPostPictureAsync(IFormFile? picture)
    {
        if (picture is not { Length: > 0 and <= AddPicture.LargestBytes })
            throw new RuleViolation(DraftsRules.Picture);
        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes);
        var path = await pictures.RunAsync(DraftId, Me, picture.FileName, bytes.ToArray(), CancellationToken.None);
        var file = await FileAsync();
        return new JsonResult(new { address = (file.Place.Kind == DraftPlaceKind.Sheet ? "../" : "../../") + path });
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Step = Files.FirstOrDefault(f => f.StableId == StepId && f.Place.Kind is DraftPlaceKind.Lesson or DraftPlaceKind.Practice or DraftPlaceKind.Sheet && f.StableId == StepId) ?? throw RuleViolation.NotFound();
        Objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private TextForm Read(byte[] bytes)
    {
        if (IsSheet)
            return FormatFile.Read<SheetHeader>(bytes) is { } sheet ? TextForm.Of(sheet) : throw RuleViolation.NotFound();
        return FormatFile.Read<LessonHeader>(bytes) is { } lesson ? TextForm.Of(lesson) : throw RuleViolation.NotFound();
    }

    private async Task<DraftFile> FileAsync()
    {
        await Desk.FindAsync(DraftId, Me, CancellationToken.None);
        return (await Desk.FilesAsync(DraftId, CancellationToken.None)).FirstOrDefault(f => f.StableId == StepId) ?? throw RuleViolation.NotFound();
    }

    private async Task<object> FreshAsync(DraftText text)
    {
        await LoadAsync(CancellationToken.None);
        return new { planned = words["Planned: {0} in all. Reading is counted from the words.", Words.Duration(Step.Minutes)].Value, minutes = Words.Duration(Step.Minutes), title = Step.Title, screens = previews.Of(Draft, Files, Step, text.Bytes) };
    }

    private async Task<IActionResult> AgainAsync()
    {
        if (Request.IsAutosave())
            return BadRequest();
        await LoadAsync(CancellationToken.None);
        return this.Again();
    }
}
