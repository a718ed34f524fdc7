using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using Outline = TrainingPaths.Core.Progress.Outline;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>The path is done: what that means, and where the certificate is.</summary>
public sealed class CompletedModel(Outlines outlines, FindCertificate certificates) : PageModel
{
    [FromRoute(Name = "enrolment")]
    public Guid EnrolmentId { get; set; }

    public Outline Outline { get; private set; } = null!;

    /// <summary>The document is there: nobody is told to wait for it.</summary>
    public bool IsCertified { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Outline = await outlines.FindAsync(EnrolmentId, HttpContext.SignedIn().PersonId, ct) ?? throw RuleViolation.NotFound();
        IsCertified = (await certificates.OfPersonAsync(HttpContext.SignedIn().PersonId, ct)).Any(c => c.EnrolmentId == EnrolmentId && c.State == CertificateState.Issued);
        return Outline.CompletedAt is null ? Redirect($"/learn/{EnrolmentId}") : Page();
    }
}
