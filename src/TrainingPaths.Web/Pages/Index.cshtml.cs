using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Look.Streets;
using TrainingPaths.Web.Pages.Catalogue;
using CoreOutline = TrainingPaths.Core.Progress.Outline;

namespace TrainingPaths.Web.Pages;

/// <summary>The first page: what there is to learn for a visitor, where one stopped for whoever is signed in.</summary>
public sealed class IndexModel(Core.Paths.Catalogue catalogue, Outlines outlines) : PageModel
{
    private const int Shown = 3;

    /// <summary>For a visitor; null for whoever is signed in.</summary>
    public PublicHome? PublicHome { get; private set; }

    /// <summary>Paths of whoever is signed in, the one touched last first.</summary>
    public IReadOnlyList<CoreOutline> Paths { get; private set; } = [];

    public CoreOutline? ToResume => Paths.FirstOrDefault(p => p.Opened && p.CompletedAt is null && p.Current is not null);

    /// <summary>What to begin where there is nothing to resume.</summary>
    public CoreOutline? ToStart => ToResume is null ? Paths.FirstOrDefault(p => p is { Opened: false, CompletedAt: null, Current: not null }) : null;

    /// <summary>Begun, without the one on the card.</summary>
    public IEnumerable<CoreOutline> UnderWay => Paths.Where(p => p.Opened && p.CompletedAt is null && p != ToResume);

    public IEnumerable<CoreOutline> Proposed => NotOpened.Where(p => p.ProposedBy is not null);

    public IEnumerable<CoreOutline> Chosen => NotOpened.Where(p => p.ProposedBy is null);

    private IEnumerable<CoreOutline> NotOpened => Paths.Where(p => p is { Opened: false, CompletedAt: null } && p != ToStart);

    public string GivenName => HttpContext.SignedIn().GivenName;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (HttpContext.Standing() is { } who)
            Paths = await outlines.OfAsync(who.PersonId, ct);
        else
            PublicHome = await ReadPublicHomeAsync(ct);
    }

    private async Task<PublicHome> ReadPublicHomeAsync(CancellationToken ct)
    {
        var paths = await catalogue.SearchAsync(new CatalogueSearch(), ct);
        var street = paths.Count == 0 ? new Street("home", []) : PathStreets.Of(paths[0].Slug, await catalogue.OutlineAsync(paths[0].VersionId, ct));
        return new PublicHome(street, [.. paths.Take(Shown).Select(p => new Look.PathCard(p.Title, p.Summary, p.Minutes, $"/paths/{p.Slug}"))], "/paths", "/verify");
    }
}
