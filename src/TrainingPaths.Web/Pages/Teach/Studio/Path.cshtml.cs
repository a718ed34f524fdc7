using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a path says of itself: the first thing that the author of a new one writes.</summary>
public sealed class PathModel(DraftDesk desk, ShareDraft share, WriteStep write, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [BindProperty]
    public PathForm Form { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var file = Files.FirstOrDefault(f => f.Path == "path.yaml") ?? throw RuleViolation.NotFound();
        From = file.Sha256;
        Form = PathForm.Of(await ReadAsync(file, ct));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid && Request.IsAutosave())
            return BadRequest();
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return this.Again();
        try
        {
            // New objectives get their ids here, so a save that is sent again must say which it made: the page is told.
            foreach (var objective in Form.Objectives.Where(o => !string.IsNullOrWhiteSpace(o.Text)))
                objective.Id ??= DraftIds.New("o");
            var before = await ReadAsync(Files.FirstOrDefault(f => f.Path == "path.yaml") ?? throw RuleViolation.NotFound(), CancellationToken.None);
            var written = await write.RunAsync(DraftId, Me, folder => folder.At("path.yaml"), From, Form.TextOn(before), CancellationToken.None);
            return Saved(written, new { title = Form.Title, fields = Form.Objectives.Select((o, i) => new { name = $"Form.Objectives[{i}].Id", value = o.Id }) });
        }
        catch (DraftConflict conflict)
        {
            From = conflict.Sha256;
            return await ConflictAsync(conflict);
        }
    }

    private async Task<PathFile> ReadAsync(DraftFile file, CancellationToken ct) => FormatFile.Read<PathFile>(await Desk.BytesAsync(file, ct))?.Header ?? throw RuleViolation.NotFound();
}
