using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;
using Outline = TrainingPaths.Core.Progress.Outline;
using OutlineStep = TrainingPaths.Core.Progress.OutlineStep;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>What every page of the player shares: one learner, one enrolment, one step of its frozen version.</summary>
public abstract class StepPage(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words) : PageModel, IShowAgain
{
    [FromRoute(Name = "enrolment")]
    public Guid EnrolmentId { get; set; }

    [FromRoute(Name = "step")]
    public string StepId { get; set; } = "";

    public Outline Outline { get; private set; } = null!;

    public OutlineStep Here { get; private set; } = null!;

    protected TrainingPathsDbContext Db => db;

    protected IStringLocalizer<Strings> Words => words;

    protected Guid Me => HttpContext.SignedIn().PersonId;

    /// <summary>Shows the step; or where it belongs, when the address is that of another kind of step or its programme is not accepted yet.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!Outline.ProgrammeAccepted)
            return Redirect($"/learn/{EnrolmentId}");
        return Request.Path.Value == Outline.LinkTo(Here) ? Page() : LocalRedirect(Outline.LinkTo(Here));
    }

    /// <summary>Reads the outline and what the page shows.</summary>
    /// <exception cref="RuleViolation">Not there, or not this person's: 404.</exception>
    public async Task LoadAsync(CancellationToken ct)
    {
        Outline = await outlines.FindAsync(EnrolmentId, Me, ct) ?? throw RuleViolation.NotFound();
        Here = Outline.Find(StepId) ?? throw RuleViolation.NotFound();
        if (Here.LockedBy is null)
            await LoadStepAsync(ct);
        Frame().Into(ViewData);
    }

    /// <summary>Whether this page is for steps of this kind.</summary>
    protected abstract bool Holds(StepKind kind);

    /// <summary>First in whatever changes something: a form that was sent to a step of another kind changes nothing.</summary>
    /// <exception cref="RuleViolation">Not there, not this person's, or of another kind: 404.</exception>
    protected async Task CheckKindAsync()
    {
        var version = await db.Enrolments.AsNoTracking().Where(e => e.Id == EnrolmentId && e.PersonId == Me).Select(e => (Guid?)e.PathVersionId).FirstOrDefaultAsync() ?? throw RuleViolation.NotFound();
        if ((await FrozenVersions.FindAsync(db, version, CancellationToken.None)).Find(StepId) is not { } step || !Holds(step.Kind))
            throw RuleViolation.NotFound();
    }

    /// <summary>What was typed in a field of a form that was refused; null when the page shows what is kept.</summary>
    public string? Refused(string name) => !ModelState.IsValid && Request.HasFormContentType && Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : null;

    /// <summary>Keeps a text, or says at its field why it cannot be kept. Whoever calls shows the page again when the form is not valid: then nothing of it is kept.</summary>
    protected async Task KeepNoteAsync(WriteNote write, string name, string field, string text, long now)
    {
        try
        {
            await write.RunAsync(EnrolmentId, Me, new WrittenNote(StepId, field, text, now), CancellationToken.None);
        }
        catch (RuleViolation refused) when (refused.Rule.Status == StatusCodes.Status422UnprocessableEntity)
        {
            ModelState.AddModelError(name, words[refused.Rule.Text, [.. refused.Values]]);
        }
    }

    /// <summary>The page with what was typed and what is wrong with it.</summary>
    protected async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync(CancellationToken.None);
        return this.Again(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What this kind of step shows beside the outline.</summary>
    protected abstract Task LoadStepAsync(CancellationToken ct);

    protected virtual PlayerFrame Frame() => PlayerFrames.Around(Outline, Here, words);

    /// <summary>Reads the outline again after a write and goes to what comes next; at the end of the path, home.</summary>
    protected async Task<IActionResult> GoOnAsync(CancellationToken ct)
    {
        var after = await outlines.FindAsync(EnrolmentId, Me, ct) ?? throw RuleViolation.NotFound();
        if (after.CompletedAt is not null)
            return Redirect($"/learn/{EnrolmentId}/completed");
        var next = after.After(after.Find(StepId)!);
        while (next is { Kind: StepKind.Upcoming })
            next = after.After(next);
        return LocalRedirect(after.LinkTo(next is { LockedBy: null } ? next : after.Current ?? after.Find(StepId)!));
    }
}
