using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a path says of itself: the first thing that the author of a new one writes.</summary>
public sealed class PathModel(DraftDesk desk, ShareDraft share, WriteStep write, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlaceKind.Path)
{
    [BindProperty]
    public PathForm Form { get; set; } = new();

    protected override object Entered => Form;

    protected override string? Commented => "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        From = Step.Sha256;
        Form = PathForm.Of(await ReadAsync(ct));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Refused();
        // New objectives get their ids here, so a save that is sent again must say which it made: the page is told.
        foreach (var objective in Form.Objectives.Where(o => !string.IsNullOrWhiteSpace(o.Text)))
            objective.Id ??= DraftIds.New("o");
        return await WriteAsync(Form.TextOn(await ReadAsync(CancellationToken.None)), () =>
            Task.FromResult<object>(new { title = Form.Title, fields = Form.Objectives.Select((o, i) => new { name = $"Form.Objectives[{i}].Id", value = o.Id }) }));
    }

    private async Task<PathFile> ReadAsync(CancellationToken ct) => FormatFile.Read<PathFile>(await BytesAsync(ct))?.Header ?? throw RuleViolation.NotFound();
}
