using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A page about one file of a draft.</summary>
/// <param name="kinds">Of the files that it can be about.</param>
public abstract class FilePage(DraftDesk desk, ShareDraft share, TimeProvider clock, params DraftPlaceKind[] kinds) : StudioPage(desk, share, clock)
{
    /// <summary>Of the step, module or sheet; null where the draft has one such file only.</summary>
    [FromRoute(Name = "id")]
    public string? StepId { get; set; }

    public DraftFile Step { get; private set; } = null!;

    public override string? Here => StepId;

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Step = Files.FirstOrDefault(IsMine) ?? throw RuleViolation.NotFound();
    }

    protected Task<byte[]> BytesAsync(CancellationToken ct) => Desk.BytesAsync(Step, ct);

    protected DraftFile? FileIn(DraftFolder folder) => folder.Files.FirstOrDefault(IsMine);

    private bool IsMine(DraftFile file) => kinds.Contains(file.Place.Kind) && (StepId is null || file.StableId == StepId);
}
