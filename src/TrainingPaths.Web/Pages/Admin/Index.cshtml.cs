using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>The federation at a glance: structures with their participation, in counts.</summary>
[ActsAs(Scope.Federation)]
public sealed class IndexModel(StructureCounts counts) : PageModel
{
    public IReadOnlyList<StructureCount> Structures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Structures = await counts.RunAsync(ct);
}
