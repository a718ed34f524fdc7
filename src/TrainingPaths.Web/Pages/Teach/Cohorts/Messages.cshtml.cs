using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Pages.Cohorts;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>What was written in a group: to all of it, to one person, and what each answered their trainer alone.</summary>
[ActsAs(Scope.Trainer)]
public sealed class MessagesModel(CohortThread thread, WriteToCohort write, TimeProvider clock) : PageModel, IShowAgain
{
    [FromRoute(Name = "cohort")]
    public Guid CohortId { get; set; }

    /// <summary>One person's conversation; null for all.</summary>
    [FromQuery(Name = "with")]
    public Guid? EnrolmentId { get; set; }

    [BindProperty]
    public MessageForm Form { get; set; } = new();

    [TempData]
    public bool JustSent { get; set; }

    public CohortConversation Conversation { get; private set; } = null!;

    /// <summary>Of the person whose conversation this is; null for all.</summary>
    public string? Name => EnrolmentId is { } one ? Conversation.People.First(p => p.EnrolmentId == one).FullName : null;

    private Guid Me => HttpContext.SignedIn().PersonId;

    private string Here => $"/teach/cohorts/{CohortId}/messages{(EnrolmentId is { } one ? $"?with={one}" : "")}";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        // A person that cannot be read is nobody: it must not become the whole group.
        if (!ModelState.IsValid)
            throw RuleViolation.NotFound();
        await write.RunAsync(Form.Id ?? Guid.CreateVersion7(), Me, CohortId, Form.To, Form.Text, CancellationToken.None);
        TempData[nameof(JustSent)] = true;   // said again after a second click, which the property would not
        return LocalRedirect(Here);
    }

    /// <param name="until">When the last message that was shown was sent, in ticks.</param>
    public async Task<IActionResult> OnPostSeenAsync(long? until)
    {
        await thread.SeeAsync(Me, CohortId, MessageForm.ShownUntil(until, clock.GetUtcNow()), CancellationToken.None);
        return LocalRedirect(Here);
    }

    public async Task LoadAsync(CancellationToken ct) => Conversation = await thread.RunAsync(Me, CohortId, EnrolmentId, ct);
}
