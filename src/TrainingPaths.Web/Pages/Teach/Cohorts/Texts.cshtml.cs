using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>The open texts of a group that wait, the oldest first.</summary>
[ActsAs(Scope.Trainer)]
public sealed class TextsModel(TextsToMark texts, CohortProgress progress) : PageModel
{
    [FromRoute(Name = "cohort")]
    public Guid CohortId { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<WaitingText> Waiting { get; private set; } = [];

    /// <summary>What was just marked.</summary>
    [TempData]
    public string? JustMarked { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var me = HttpContext.SignedIn().PersonId;
        Name = await progress.NameAsync(me, CohortId, ct);
        Waiting = await texts.ListAsync(me, CohortId, ct);
    }
}
