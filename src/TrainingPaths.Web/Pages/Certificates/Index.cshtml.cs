using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Certificates;

/// <summary>One's own certificates, whatever structure one was in.</summary>
public sealed class IndexModel(FindCertificate certificates) : PageModel
{
    public IReadOnlyList<CertificateView> Certificates { get; private set; } = [];

    /// <summary>One is being made: the page looks again by itself.</summary>
    public bool Waits => Certificates.Any(c => c.State == CertificateState.InPreparation);

    public async Task OnGetAsync(CancellationToken ct) => Certificates = await certificates.OfPersonAsync(HttpContext.SignedIn().PersonId, ct);
}
