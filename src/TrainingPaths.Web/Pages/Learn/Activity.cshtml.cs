using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>The activity to carry out in the structure: what the learner writes stays theirs; declaring it carried out completes the step.</summary>
public sealed class ActivityModel(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words, WriteNote writeNote, DeclareActivity declare, TimeProvider clock)
    : StepPage(outlines, db, words)
{
    public IReadOnlyList<string> Introduction { get; private set; } = [];

    public ActivityDefinition Definition { get; private set; } = null!;

    public IReadOnlyDictionary<string, Note> Notes { get; private set; } = new Dictionary<string, Note>();

    public Guid NewEvent { get; } = Guid.CreateVersion7();

    public DateTimeOffset? SavedAt { get; private set; }

    public NoteField FieldOf(ActivityField field) => new(this, $"n.{field.Id}", field.Id, field.Label, Rows: 3)
    {
        Hint = field.Hint,
        HintLanguage = Outline.Language,
        Kept = Notes.GetValueOrDefault(field.Id),
        SavedAt = SavedAt,
    };

    public async Task<IActionResult> OnPostSaveAsync()
    {
        await CheckKindAsync();
        await KeepNotesAsync();
        if (!ModelState.IsValid)
            return await ShowAgainAsync();
        await LoadAsync(CancellationToken.None);
        SavedAt = clock.GetUtcNow();
        return Page();
    }

    public async Task<IActionResult> OnPostDeclareAsync(Guid eventId)
    {
        await CheckKindAsync();
        await KeepNotesAsync();
        if (!ModelState.IsValid)
            return await ShowAgainAsync();
        await declare.RunAsync(eventId, EnrolmentId, Me, StepId, CancellationToken.None);
        return await GoOnAsync(CancellationToken.None);
    }

    protected override bool Holds(StepKind kind) => kind == StepKind.Activity;

    protected override async Task LoadStepAsync(CancellationToken ct)
    {
        if (!Holds(Here.Kind))
            return;
        var step = await Db.Steps.AsNoTracking().Where(s => s.PathVersionId == Outline.PathVersionId && s.StableId == StepId).FirstAsync(ct);
        Introduction = Lessons.ScreensOf(step);
        Definition = step.Definition<ActivityDefinition>();
        Notes = await Db.Notes.AsNoTracking().Where(n => n.EnrolmentId == EnrolmentId && n.StepId == StepId).ToDictionaryAsync(n => n.Field, ct);
    }

    protected override PlayerFrame Frame() => base.Frame() with { PageHasMainButton = Here.LockedBy is null };

    private async Task KeepNotesAsync()
    {
        foreach (var (key, value) in Request.Form.Where(f => f.Key.StartsWith("n.", StringComparison.Ordinal)))
            await KeepNoteAsync(writeNote, key, key[2..], value.ToString(), clock.GetUtcNow().ToUnixTimeMilliseconds());
    }
}
