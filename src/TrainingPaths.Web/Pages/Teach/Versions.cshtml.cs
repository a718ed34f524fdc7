using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>The versions of a path: what changed from one to another, how many people follow each, and what became of those who were moved. Counts, no names.</summary>
[ActsAs(Scope.Nobody)]
public sealed class VersionsModel(TrainingPathsDbContext db, VersionsOfPath versions, CompareVersions compare, ReverseMigration reverse) : PageModel, IShowAgain
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Numbers of the versions to compare; the current one with the one before it when nothing is asked for.</summary>
    [FromQuery(Name = "from")]
    public int? From { get; set; }

    [FromQuery(Name = "to")]
    public int? To { get; set; }

    public PathOverTime Path { get; private set; } = null!;

    /// <summary>Null while there is one version only.</summary>
    public DifferenceView? Difference { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostReverseAsync(Guid migration)
    {
        await FindAsync(CancellationToken.None);
        if (Path.Migrations.All(m => m.Row.Id != migration))
            throw RuleViolation.NotFound();
        await reverse.RunAsync(HttpContext.SignedIn().PersonId, migration, CancellationToken.None);
        return LocalRedirect($"/teach/paths/{Slug}/versions#moves");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        var later = To is { } to ? Path.Find(to) ?? throw RuleViolation.NotFound() : Path.Current;
        var earlier = From is { } from ? Path.Find(from) ?? throw RuleViolation.NotFound() : Path.Versions.FirstOrDefault(v => v.Number < later.Number);
        if (earlier is null || earlier == later)
            return;
        if (earlier.Number > later.Number)
            (earlier, later) = (later, earlier);
        (From, To) = (earlier.Number, later.Number);
        Difference = DifferenceView.Of(await compare.RunAsync(earlier.Id, later.Id, ct), (await FrozenVersions.FindAsync(db, later.Id, ct)).Header);
    }

    private async Task FindAsync(CancellationToken ct) => Path = await versions.RunAsync(Slug, ct) ?? throw RuleViolation.NotFound();
}
