using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>A lesson or a practice, a screen at a time. With script the screens are all there and switch at once; without, each is a form post.</summary>
public sealed class LessonModel(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words, RecordProgress record, WriteNote writeNote, TimeProvider clock)
    : StepPage(outlines, db, words)
{
    public IReadOnlyList<string> Screens { get; private set; } = [];

    public LessonDefinition Definition { get; private set; } = null!;

    /// <summary>What this person wrote here; null before they did.</summary>
    public Note? Note { get; private set; }

    /// <summary>The screen to show, from 1: the one asked for, else where the learner stopped.</summary>
    public int Screen { get; private set; }

    public Guid NewEvent { get; } = Guid.CreateVersion7();

    public NoteField Takeaway => new(this, "note", WriteNote.Takeaway, Definition.Takeaway, Rows: 4) { Hint = Words["Your note. Nobody else reads it."], Kept = Note };

    public async Task<IActionResult> OnPostScreenAsync(Guid eventId, int screen, string? note)
    {
        await CheckKindAsync();
        if (!await KeepTakeawayAsync(note))
            return await ShowAgainAsync();
        await KeepAsync(eventId, screen, ProgressKind.ScreenReached);
        return Redirect($"/learn/{EnrolmentId}/{StepId}?screen={screen}");
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid eventId, string? note)
    {
        await CheckKindAsync();
        if (!await KeepTakeawayAsync(note))
            return await ShowAgainAsync();
        await KeepAsync(eventId, 0, ProgressKind.Completed);
        return await GoOnAsync(CancellationToken.None);
    }

    protected override bool Holds(StepKind kind) => kind is StepKind.Lesson or StepKind.Practice;

    protected override async Task LoadStepAsync(CancellationToken ct)
    {
        if (!Holds(Here.Kind))
            return;
        var step = await Db.Steps.AsNoTracking().Where(s => s.PathVersionId == Outline.PathVersionId && s.StableId == StepId).Select(s => new
        {
            Step = s,
            Note = Db.Notes.Where(n => n.EnrolmentId == EnrolmentId && n.StepId == StepId && n.Field == WriteNote.Takeaway).FirstOrDefault(),
        }).AsSingleQuery().FirstAsync(ct);
        Definition = StepDefinitionJson.Read<LessonDefinition>(step.Step.Definition);
        Screens = Lessons.ScreensOf(step.Step);
        Note = step.Note;
        // A refused note is on the last screen.
        Screen = !ModelState.IsValid ? Screens.Count : int.TryParse(Request.Query["screen"], out var asked) && asked >= 1 && asked <= Here.Screens ? asked : Here.Done ? 1 : Here.Screen;
    }

    protected override PlayerFrame Frame() => base.Frame() with { Position = Here.LockedBy is null && Screens.Count > 1 ? PositionOf(Screen) : null };

    public string PositionOf(int screen) => Words["Screen {0} of {1}", screen, Screens.Count];

    private Task KeepAsync(Guid eventId, int screen, ProgressKind kind) =>
        record.RunAsync(EnrolmentId, Me, [new SeenProgress(eventId, StepId, kind, screen, Now)], CancellationToken.None);

    /// <returns>False when it cannot be kept: the page is shown again with it.</returns>
    private async Task<bool> KeepTakeawayAsync(string? note)
    {
        if (note is not null)
            await KeepNoteAsync(writeNote, "note", WriteNote.Takeaway, note, Now);
        return ModelState.IsValid;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
