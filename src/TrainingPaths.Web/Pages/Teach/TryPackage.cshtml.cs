using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>A package as learners will meet it. Nothing of it counts.</summary>
[ActsAs(Scope.Nobody)]
public sealed class TryPackageModel(FindPackages find, IServiceProvider services) : PageModel
{
    public PlayRoom Room { get; private set; } = null!;

    public async Task OnGetAsync(Guid package, CancellationToken ct)
    {
        var found = (await find.RunAsync(ct)).FirstOrDefault(p => p.Id == package && p.State == PackageState.Accepted) ?? throw RuleViolation.NotFound();
        var origins = services.GetRequiredService<Origins>();
        SecurityHeaders.AllowContent(Response, origins);
        Room = new PlayRoom(found.Title ?? found.FileName, $"/play/trial/{package}", origins.Content, "/teach/packages", CountsForNothing: true);
    }
}
