using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>What every page of the player shares: one learner, one enrolment, one step of its frozen version.</summary>
public abstract class StepPage(Outlines outlines, TrainingPathsDbContext db) : PageModel, IShowAgain
{
    [FromRoute]
    public Guid Enrolment { get; set; }

    [FromRoute]
    public string Step { get; set; } = "";

    public Outline Outline { get; private set; } = null!;

    public OutlineStep Here { get; private set; } = null!;

    protected TrainingPathsDbContext Db => db;

    protected Guid Me => HttpContext.SignedIn().PersonId;

    /// <summary>Reads the outline and what the page shows.</summary>
    /// <exception cref="RuleViolation">Not there, or not this person's: 404.</exception>
    public async Task LoadAsync(CancellationToken ct)
    {
        await LoadOutlineAsync(ct);
        if (Here.LockedBy is null)
            await LoadStepAsync(ct);
    }

    protected async Task LoadOutlineAsync(CancellationToken ct)
    {
        Outline = await outlines.FindAsync(Enrolment, Me, ct) ?? throw RuleViolation.NotFound();
        Here = Outline.Find(Step) ?? throw RuleViolation.NotFound();
    }

    /// <summary>What this kind of step shows beside the outline.</summary>
    protected abstract Task LoadStepAsync(CancellationToken ct);

    protected Task<T> DefinitionAsync<T>(CancellationToken ct) => StepReading.DefinitionAsync<T>(db, Outline.PathVersionId, Step, ct);
}
