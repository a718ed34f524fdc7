using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Look.Streets;
using TrainingPaths.Web.Pages.Catalogue;
using CoreOutline = TrainingPaths.Core.Progress.Outline;

namespace TrainingPaths.Web.Pages;

/// <summary>
/// The first page: what there is to learn for a visitor, what one answers for and where one stopped for whoever is signed in. The units of work are
/// its own: an HR officer's team and their own paths are not seen with the same eyes.
/// </summary>
[OutsideUnitOfWork]
public sealed class IndexModel(UnitOfWork work, TrainingPathsDbContext db, Core.Paths.Catalogue catalogue, Outlines outlines, TeamProgress team, CohortProgress cohorts, OwnMessages messages) : PageModel
{
    private const int Shown = 3;

    /// <summary>For a visitor; null for whoever is signed in.</summary>
    public PublicHome? PublicHome { get; private set; }

    /// <summary>The structures that this person does the HR of.</summary>
    public IReadOnlyList<TeamCard> Teams { get; private set; } = [];

    public bool Administers => HttpContext.SignedIn().Roles.Contains(FederationRole.Administrator);

    public bool Teaches => HttpContext.SignedIn().Roles.Contains(FederationRole.Trainer);

    /// <summary>Groups of this trainer in which something waits to be marked.</summary>
    public IReadOnlyList<CohortSummary> ToMark { get; private set; } = [];

    /// <summary>Has something else to do here than to learn: that comes first, and its button is the filled one.</summary>
    public bool HasDuties => Teams.Count > 0 || Administers || Teaches;

    /// <summary>Paths of whoever is signed in, the one touched last first.</summary>
    public IReadOnlyList<CoreOutline> Paths { get; private set; } = [];

    /// <summary>Of trainers, not read yet.</summary>
    public int NewMessages { get; private set; }

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
        if (HttpContext.Standing() is not { } who)
        {
            PublicHome = await work.ReadAsync(Caller.Nobody, () => ReadPublicHomeAsync(ct), ct);
            return;
        }

        if (who.HrOf.Length > 0)
            Teams = await work.ReadAsync(HttpContext.CallerIn(Scope.Structures), () => ReadTeamsAsync(who.HrOf, ct), ct);
        if (Teaches)
            ToMark = await work.ReadAsync(HttpContext.CallerIn(Scope.Trainer), async () => (await cohorts.ListAsync(who.PersonId, ct)).Where(c => c.ToMark > 0).ToArray(), ct);
        (Paths, NewMessages) = await work.ReadAsync(HttpContext.CallerIn(Scope.Person), async () => (await outlines.OfAsync(who.PersonId, ct), await messages.CountNewAsync(who.PersonId, ct)), ct);
    }

    private async Task<IReadOnlyList<TeamCard>> ReadTeamsAsync(Guid[] structures, CancellationToken ct)
    {
        var cards = new List<TeamCard>();
        foreach (var structure in await db.Structures.AsNoTracking().Where(s => structures.Contains(s.Id)).OrderBy(s => s.Name).ToListAsync(ct))
            cards.Add(new TeamCard(structure.Name, TeamSummary.Of(await team.RunAsync(structure.Id, ct)), structures.Length == 1 ? "/team" : $"/team?structure={structure.Id}"));
        return cards;
    }

    private async Task<PublicHome> ReadPublicHomeAsync(CancellationToken ct)
    {
        var paths = await catalogue.SearchAsync(new CatalogueSearch(), ct);
        var street = paths.Count == 0 ? new Street("home", []) : PathStreets.Of(paths[0].Slug, await catalogue.OutlineAsync(paths[0].VersionId, ct));
        return new PublicHome(street, [.. paths.Take(Shown).Select(p => new Look.PathCard(p.Title, p.Summary, p.Minutes, $"/paths/{p.Slug}", p.Language))], "/paths", "/verify");
    }
}
