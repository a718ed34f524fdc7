using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>More time or more attempts for one person, quiz by quiz.</summary>
[ActsAs(Scope.Trainer)]
public sealed class AllowanceModel(AllowableQuizzes quizzes, GiveAllowance give) : PageModel, IShowAgain
{
    /// <summary>Percent of the time limit, added to it.</summary>
    public static readonly IReadOnlyList<int> Times = [0, 33, 50, 100, 200];

    /// <summary>Attempts, added to those of the quiz.</summary>
    public const int MostOffered = 5;

    [FromRoute(Name = "cohort")]
    public Guid CohortId { get; set; }

    [FromRoute(Name = "enrolment")]
    public Guid EnrolmentId { get; set; }

    public AllowedPerson Person { get; private set; } = null!;

    [TempData]
    public bool JustGiven { get; set; }

    private Guid Me => HttpContext.SignedIn().PersonId;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(string step, int time, int attempts)
    {
        await LoadAsync(CancellationToken.None);
        if (Person.Quizzes.All(q => q.StepId != step))
            throw RuleViolation.NotFound();
        if (!ModelState.IsValid)
        {
            JustGiven = false;   // what was given before is another matter
            return this.Again(StatusCodes.Status422UnprocessableEntity);
        }

        await give.RunAsync(Me, EnrolmentId, step, time, attempts, CancellationToken.None);
        JustGiven = true;
        return LocalRedirect($"/teach/cohorts/{CohortId}/people/{EnrolmentId}");
    }

    public async Task LoadAsync(CancellationToken ct) => Person = await quizzes.RunAsync(Me, CohortId, EnrolmentId, ct);
}
