using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>Who asked for help, where, and since when: the promised delay is held by looking here. Whoever is named is logged as looked at.</summary>
[OutsideUnitOfWork]
public sealed class HelpModel(UnitOfWork work, ReadHelpRequests read) : PageModel
{
    public IReadOnlyList<AskedHelp> Requests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Requests = await work.WriteAsync(HttpContext.CallerIn(Scope.Federation), () => read.RunAsync(HttpContext.SignedIn().PersonId, ct), ct);
}
