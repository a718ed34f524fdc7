using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Pages.Verify;

/// <summary>What anyone may know of a certificate: whether it holds, and facts that name nobody.</summary>
[ActsAs(Scope.Nobody), EnableRateLimiting(Limits.Looking), PublicVerification]
public sealed class SerialModel(VerifySerial verify) : PageModel
{
    /// <summary>Null for an unknown number and for one that cannot be: the answer is the same.</summary>
    public PublicCertificate? Found { get; private set; }

    /// <summary>Given back to be corrected.</summary>
    public string Typed { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string serial, CancellationToken ct)
    {
        Typed = serial;
        Found = await verify.RunAsync(serial, ct);
        var page = Page();
        page.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return page;
    }
}
