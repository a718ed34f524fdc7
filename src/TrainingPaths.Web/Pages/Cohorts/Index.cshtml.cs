using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Cohorts;

/// <summary>Which trainers see which of one's paths, what they wrote and what one answers, and the way out.</summary>
public sealed class IndexModel(OwnCohorts own, OwnMessages messages, AnswerTrainer answer, TimeProvider clock) : PageModel, IShowAgain
{
    [BindProperty]
    public MessageForm Form { get; set; } = new();

    [TempData]
    public bool JustLeft { get; set; }

    [TempData]
    public bool JustSent { get; set; }

    public IReadOnlyList<OwnCohort> Cohorts { get; private set; } = [];

    /// <summary>Conversations of groups that one is no longer in.</summary>
    public IReadOnlyList<OwnConversation> Left => [.. conversations.Where(c => !c.IsIn)];

    private IReadOnlyList<OwnConversation> conversations = [];

    private Guid Me => HttpContext.SignedIn().PersonId;

    /// <summary>Null where nothing was written yet.</summary>
    public OwnConversation? Of(OwnCohort cohort) => conversations.FirstOrDefault(c => c.CohortId == cohort.Id && c.IsIn);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid cohort)
    {
        await own.LeaveAsync(Me, cohort, CancellationToken.None);
        JustLeft = true;
        return LocalRedirect("/cohorts");
    }

    public async Task<IActionResult> OnPostAnswerAsync()
    {
        await answer.RunAsync(Form.Id ?? Guid.CreateVersion7(), Me, Form.To ?? Guid.Empty, Form.Text, CancellationToken.None);
        TempData[nameof(JustSent)] = true;   // said again after a second click, which the property would not
        return LocalRedirect("/cohorts");
    }

    /// <param name="cohort">Null for all groups.</param>
    /// <param name="until">When the last message that was shown was sent, in ticks; null for now.</param>
    public async Task<IActionResult> OnPostSeenAsync(Guid? cohort, long? until)
    {
        await messages.SeeAsync(Me, cohort, MessageForm.ShownUntil(until, clock.GetUtcNow()), CancellationToken.None);
        return LocalRedirect(cohort is { } one ? $"/cohorts#messages-{one}" : "/cohorts");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Cohorts = await own.ListAsync(Me, ct);
        conversations = await messages.ListAsync(Me, ct);
    }
}

/// <summary>What is typed comes back where it is refused.</summary>
public sealed record MessageForm
{
    /// <summary>Made with the form, so that a second click changes nothing.</summary>
    public Guid? Id { get; init; }

    /// <summary>A learner's group, or a trainer's learner; null for the whole group.</summary>
    public Guid? To { get; init; }

    public string? Text { get; init; }

    /// <summary>When the last message that a page showed was sent; now, where it does not say.</summary>
    /// <param name="ticks">Of 100 nanoseconds, as the page had them.</param>
    public static DateTimeOffset ShownUntil(long? ticks, DateTimeOffset now) => ticks is > 0 and var said && said < DateTime.MaxValue.Ticks ? new DateTimeOffset(said, TimeSpan.Zero) : now;
}
