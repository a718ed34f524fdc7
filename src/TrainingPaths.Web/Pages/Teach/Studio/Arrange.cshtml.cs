using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the list of steps can do: add, move, duplicate, delete. Each goes on to the step in question, where it can be undone.</summary>
public sealed class ArrangeModel(DraftDesk desk, ShareDraft share, ArrangeSteps arrange, TimeProvider clock) : StudioPage(desk, share, clock)
{
    /// <summary>Whatever is moved, duplicated or removed; nothing where something is added.</summary>
    [BindProperty(Name = "step")]
    public string? Step { get; set; }

    private string Chosen => Step ?? throw RuleViolation.NotFound();

    public IActionResult OnGet() => LocalRedirect(StudioLinks.To(DraftId));

    public async Task<IActionResult> OnPostAddAsync(NewStep kind, string? module) => await ShowAsync(await arrange.AddAsync(DraftId, Me, kind, module, CancellationToken.None));

    public async Task<IActionResult> OnPostAddModuleAsync() => await ShowAsync(await arrange.AddModuleAsync(DraftId, Me, CancellationToken.None));

    public async Task<IActionResult> OnPostUpAsync() => await ShowAsync(await arrange.MoveAsync(DraftId, Me, Chosen, up: true, CancellationToken.None));

    public async Task<IActionResult> OnPostDownAsync() => await ShowAsync(await arrange.MoveAsync(DraftId, Me, Chosen, up: false, CancellationToken.None));

    public async Task<IActionResult> OnPostPlaceAsync(string module, string? before) => await ShowAsync(await arrange.PlaceAsync(DraftId, Me, Chosen, module, before, CancellationToken.None));

    public async Task<IActionResult> OnPostDuplicateAsync() => await ShowAsync(await arrange.DuplicateAsync(DraftId, Me, Chosen, CancellationToken.None));

    public async Task<IActionResult> OnPostRemoveAsync() => await ShowAsync(await arrange.RemoveAsync(DraftId, Me, Chosen, CancellationToken.None));

    /// <summary>A page tells that it is open, and learns who else has one.</summary>
    public async Task<IActionResult> OnPostLookAsync(string? here)
    {
        var now = Clock.GetUtcNow();
        await Share.LookAsync(DraftId, Me, here, now, CancellationToken.None);
        var others = await Share.OthersAsync(DraftId, Me, now, CancellationToken.None);
        return new JsonResult(others.Select(o => new { o.Name, o.SeenStep }));
    }

    private async Task<IActionResult> ShowAsync(string stepId)
    {
        await LoadAsync(CancellationToken.None);
        var file = Files.FirstOrDefault(f => f.StableId == stepId) ?? Files.FirstOrDefault(f => f.Path == "path.yaml");
        var link = file is null ? null : StudioLinks.To(DraftId, file);
        return Undoable(link ?? StudioLinks.To(DraftId));
    }
}
