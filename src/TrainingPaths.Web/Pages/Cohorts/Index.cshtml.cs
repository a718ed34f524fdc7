using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Cohorts;

/// <summary>Which trainers see which of one's paths, and the way out.</summary>
public sealed class IndexModel(OwnCohorts own) : PageModel
{
    [TempData]
    public bool JustLeft { get; set; }

    public IReadOnlyList<OwnCohort> Cohorts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cohorts = await own.ListAsync(HttpContext.SignedIn().PersonId, ct);

    public async Task<IActionResult> OnPostAsync(Guid cohort)
    {
        await own.LeaveAsync(HttpContext.SignedIn().PersonId, cohort, CancellationToken.None);
        JustLeft = true;
        return LocalRedirect("/cohorts");
    }
}
