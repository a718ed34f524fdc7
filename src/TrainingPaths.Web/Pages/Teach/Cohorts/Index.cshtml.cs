using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>A trainer's groups, and opening another.</summary>
[ActsAs(Scope.Trainer)]
public sealed class IndexModel(CohortProgress progress, PublishedPaths published, MakeCohort make) : PageModel, IShowAgain
{
    public IReadOnlyList<CohortSummary> Cohorts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Paths { get; private set; } = [];

    [BindProperty]
    public CohortForm Form { get; set; } = new();

    [TempData]
    public bool JustClosed { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        var me = HttpContext.SignedIn();
        return LocalRedirect($"/teach/cohorts/{await make.RunAsync(me.PersonId, me.FullName, Form.Path, Form.Name, CancellationToken.None)}");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Cohorts = await progress.ListAsync(HttpContext.SignedIn().PersonId, ct);
        Paths = [.. (await published.RunAsync(ct)).Select(p => new SelectListItem(p.Title, p.Slug))];
    }
}

public sealed record CohortForm
{
    [Display(Name = "Path"), Required]
    public string Path { get; init; } = "";

    [Display(Name = "Name of the group"), Required, StringLength(Cohort.LongestName)]
    public string Name { get; init; } = "";
}
