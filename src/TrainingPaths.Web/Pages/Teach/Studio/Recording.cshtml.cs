using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Media;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What is written around a recording before it stands in a lesson: title, length, captions, what is said.</summary>
[RequestSizeLimit(2 << 20)]
public sealed class RecordingModel(DraftDesk desk, ShareDraft share, PlaceRecording place, TimeProvider clock) : FilePage(desk, share, clock, DraftPlaceKind.Lesson, DraftPlaceKind.Practice)
{
    [FromQuery(Name = "file")]
    public string? Path { get; set; }

    /// <summary>Line where the author was writing.</summary>
    [FromQuery(Name = "at")]
    public int? At { get; set; }

    [BindProperty]
    public RecordingTextForm Form { get; set; } = new();

    public DraftFile Recording { get; private set; } = null!;

    public bool IsVideo => Core.Paths.Format.Recordings.IsVideo(Recording.Path);

    public string Address => $"/media/draft/{DraftId}/{Recording.Sha256}/{Recording.Place.Name}";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        var recording = new RecordingText(Path ?? "", Form.Title!, Form.Length!.Trim(), await CaptionsAsync(), Form.Transcript ?? "");
        await place.RunAsync(DraftId, Me, StepId!, At, recording, CancellationToken.None);
        return LocalRedirect(StudioLinks.To(DraftId, $"text/{StepId}"));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Recording = Files.FirstOrDefault(f => f.Path == Path && Core.Paths.Format.Recordings.IsOne(f.Path)) ?? throw RuleViolation.NotFound();
    }

    private async Task<(string, byte[])?> CaptionsAsync()
    {
        if (Form.Captions is not { Length: > 0 } file)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return (file.FileName, bytes.ToArray());
    }
}

public sealed class RecordingTextForm
{
    [Display(Name = "Title"), Required(ErrorMessage = "Give the recording a title."), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Length"), Required(ErrorMessage = "Write the length in minutes and seconds, such as 3:20."), RegularExpression(@"\s*(\d:)?\d{1,2}:[0-5]\d\s*", ErrorMessage = "Write the length in minutes and seconds, such as 3:20.")]
    public string? Length { get; set; }

    [Display(Name = "Captions")]
    public IFormFile? Captions { get; set; }

    [Display(Name = "What is said"), DataType(DataType.MultilineText), MaxLength(30_000)]
    public string? Transcript { get; set; }
}
