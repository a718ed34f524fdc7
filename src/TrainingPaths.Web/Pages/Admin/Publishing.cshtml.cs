using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>What the federation asks before a path is published. Each change is in the audit log.</summary>
[ActsAs(Scope.Federation)]
public sealed class PublishingModel(ProofGate gate, SetPublishingTerms set) : PageModel
{
    [BindProperty, Display(Name = "A path is proof-read by another person before it is published")]
    public bool ProofreadingRequired { get; set; }

    [TempData]
    public bool JustSaved { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => ProofreadingRequired = await gate.IsRequiredAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        await set.RunAsync(HttpContext.SignedIn().PersonId, ProofreadingRequired, CancellationToken.None);
        JustSaved = true;
        return LocalRedirect("/admin/publishing");
    }
}
