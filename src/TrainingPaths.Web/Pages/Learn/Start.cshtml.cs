using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using Outline = TrainingPaths.Core.Progress.Outline;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>The address of an enrolment: resumes it. Somebody whom HR put on the path first reads its programme and accepts it.</summary>
public sealed class StartModel(Outlines outlines, AcceptProgramme accept, ShareWithStructure share) : PageModel, IShowAgain
{
    [FromRoute(Name = "enrolment")]
    public Guid EnrolmentId { get; set; }

    public Outline Outline { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Outline.ProgrammeAccepted ? Resume() : Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(bool accepted)
    {
        await accept.RunAsync(EnrolmentId, HttpContext.SignedIn().PersonId, accepted, CancellationToken.None);
        await LoadAsync(CancellationToken.None);
        return Resume();
    }

    public async Task<IActionResult> OnPostShareAsync()
    {
        await share.RunAsync(EnrolmentId, HttpContext.SignedIn().PersonId, CancellationToken.None);
        await LoadAsync(CancellationToken.None);
        return Redirect($"/paths/{Outline.Slug}#start");
    }

    public async Task LoadAsync(CancellationToken ct) =>
        Outline = await outlines.FindAsync(EnrolmentId, HttpContext.SignedIn().PersonId, ct) ?? throw RuleViolation.NotFound();

    // Whoever has seen nothing of the path yet is offered its positioning first; from then on it is only a link.
    private RedirectResult Resume() => Redirect(Outline is { Opened: false, Offered: { } offered } ? Outline.LinkTo(offered) : Outline.Current is { } step ? Outline.LinkTo(step) : $"/learn/{EnrolmentId}/completed");
}
