using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>The federation at a glance: participation by territory, in counts of five people or more.</summary>
[ActsAs(Scope.Federation)]
public sealed class IndexModel(TerritoryCounts counts) : PageModel
{
    public Participation Participation { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Participation = await counts.RunAsync(ct);
}
