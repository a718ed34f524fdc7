using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>What published paths hold although lint found it, and who answers for it: the federation offers them under its name.</summary>
[ActsAs(Scope.Federation)]
public sealed class WaiversModel(ListWaivers list) : PageModel
{
    public IReadOnlyList<PublishedWaiver> Waivers { get; private set; } = [];

    public int Facts => Waivers.Count(waiver => waiver.IsFact);

    public async Task OnGetAsync(CancellationToken ct) => Waivers = await list.RunAsync(ct);
}
