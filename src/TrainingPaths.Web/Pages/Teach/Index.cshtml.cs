using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Published paths, for those who write them. No people's data.</summary>
[ActsAs(Scope.Nobody)]
public sealed class IndexModel(PublishedPaths published) : PageModel
{
    public IReadOnlyList<PublishedPath> Paths { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Paths = await published.RunAsync(ct);
}
