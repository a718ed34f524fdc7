using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>The SCORM package of a step, played. A step that is another kind, locked, or of a programme not accepted yet shows where it belongs.</summary>
public sealed class PlayCourseModel(Outlines outlines, IServiceProvider services) : PageModel
{
    public PlayRoom Room { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid enrolment, string step, CancellationToken ct)
    {
        var outline = await outlines.FindAsync(enrolment, HttpContext.SignedIn().PersonId, ct) ?? throw RuleViolation.NotFound();
        var here = outline.Find(step) ?? throw RuleViolation.NotFound();
        if (!outline.ProgrammeAccepted || here is not { Kind: StepKind.Package, LockedBy: null })
            return LocalRedirect(outline.ProgrammeAccepted ? outline.LinkTo(here) : $"/learn/{enrolment}");
        var origins = services.GetRequiredService<Origins>();
        SecurityHeaders.AllowContent(Response, origins);
        Room = new PlayRoom(here.Title, $"/play/step/{enrolment}/{step}", origins.Content, outline.LinkTo(here), CountsForNothing: false);
        return Page();
    }
}
