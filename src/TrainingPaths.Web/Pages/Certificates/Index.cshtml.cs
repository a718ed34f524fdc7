using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Certificates;

/// <summary>One's own certificates, whatever structure one was in.</summary>
public sealed class IndexModel(FindCertificate certificates, SealAwaitingCertificates seal) : PageModel
{
    public IReadOnlyList<CertificateView> Certificates { get; private set; } = [];

    /// <summary>One is being made: the page looks again by itself.</summary>
    public bool Waits => Certificates.Any(c => c.State == CertificateState.InPreparation);

    public async Task OnGetAsync(CancellationToken ct) => Certificates = await certificates.OfPersonAsync(HttpContext.SignedIn().PersonId, ct);

    /// <summary>Seals what waited for another name than the person's, which the federation has corrected meanwhile.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await seal.RunAsync(HttpContext.SignedIn().PersonId, CancellationToken.None);
        return LocalRedirect("/certificates");
    }
}
