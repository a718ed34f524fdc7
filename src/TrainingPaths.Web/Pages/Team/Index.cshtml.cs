using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Team;

/// <summary>A structure's people on their paths, for its HR officer: who is where, all certificates at once, and putting people on a path.</summary>
[ActsAs(Scope.Structures)]
public sealed class IndexModel(TrainingPathsDbContext db, TeamProgress team, LatestPack packs, Core.Paths.Catalogue catalogue, AskForPack askForPack, AssignPath assignPath, TimeProvider clock) : PageModel, IShowAgain
{
    /// <summary>Up to this many people are cards; more are a table with filters.</summary>
    private const int MostCards = 8;

    [FromQuery(Name = "structure")]
    public Guid? Asked { get; set; }

    [FromQuery(Name = "path")]
    public string? OnlyPath { get; set; }

    [FromQuery(Name = "state")]
    public string? OnlyState { get; set; }

    [FromQuery(Name = "name")]
    public string? OnlyName { get; set; }

    /// <summary>How many people were just put on a path.</summary>
    [TempData]
    public int? JustAsked { get; set; }

    public TeamFilter Filter => new(OnlyPath, OnlyState, OnlyName);

    public IReadOnlyList<Structure> Structures { get; private set; } = [];

    public Structure Structure { get; private set; } = null!;

    /// <summary>Everybody on a path; <see cref="Shown"/> are those whom the filter keeps.</summary>
    public IReadOnlyList<TeamRow> Rows { get; private set; } = [];

    public IReadOnlyList<TeamRow> Shown { get; private set; } = [];

    public Pack? Pack { get; private set; }

    public IReadOnlyList<TeamMember> Members { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Paths { get; private set; } = [];

    public AssignForm Assign { get; private set; } = new();

    public bool IsTable => Rows.Select(r => r.PersonId).Distinct().Count() > MostCards;

    public int Ready => Shown.Count(r => r.CertificateId is not null);

    /// <summary>The pack being made, or made, is of what the page shows.</summary>
    public bool PackIsThis => Pack is { } pack && (PackIsBeingMade || pack.State == PackState.Ready) && pack.PathId == ShownPath && pack.People.SequenceEqual(ShownPeople.Order());

    /// <summary>Certificates that came since the pack was made; below zero, some are no longer there. Asking again gives another pack unless this is zero.</summary>
    public int SincePack => PackIsThis && !PackIsBeingMade ? Ready - Pack!.Total : 0;

    public bool PackIsBeingMade => Pack?.IsBeingMade(clock.GetUtcNow()) == true;

    private Guid? ShownPath => Shown.Where(r => r.PathSlug == OnlyPath).Select(r => (Guid?)r.PathId).FirstOrDefault();

    // Empty means everybody, also whoever joins while the pack is made.
    private Guid[] ShownPeople => Filter.IsEmpty ? [] : [.. Shown.Select(r => r.PersonId).Distinct()];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>Makes one ZIP of what the page shows.</summary>
    public async Task<IActionResult> OnPostPackAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (Ready > 0)
            await askForPack.RunAsync(HttpContext.SignedIn().PersonId, Structure.Id, ShownPath, ShownPeople, CancellationToken.None);
        return Redirect(Here());
    }

    public async Task<IActionResult> OnPostAssignAsync([Bind(Prefix = nameof(Assign))] AssignForm form)
    {
        Assign = form;
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again(StatusCodes.Status422UnprocessableEntity);
        }

        JustAsked = await assignPath.RunAsync(HttpContext.SignedIn().PersonId, StructureId(), form.Path, form.People, CancellationToken.None);
        return Redirect(Here());
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        var mine = HttpContext.SignedIn().HrOf;
        var structureId = StructureId();
        Structures = await db.Structures.AsNoTracking().Where(s => mine.Contains(s.Id)).OrderBy(s => s.Name).ToListAsync(ct);
        Structure = Structures.First(s => s.Id == structureId);
        Rows = await team.RunAsync(structureId, ct);
        Shown = [.. Rows.Where(Filter.Keeps)];
        Pack = await packs.FindAsync(HttpContext.SignedIn().PersonId, structureId, ct);
        Members = await db.Memberships.AsNoTracking().Where(m => m.StructureId == structureId && m.Role == StructureRole.Participant && m.Until == null)
            .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new TeamMember(p.Id, p.GivenName, p.FamilyName)).ToListAsync(ct);
        Members = [.. Members.OrderBy(m => m.FamilyName, StringComparer.CurrentCultureIgnoreCase).ThenBy(m => m.GivenName, StringComparer.CurrentCultureIgnoreCase)];
        Paths = [.. (await catalogue.SearchAsync(new CatalogueSearch(), ct)).Select(p => new SelectListItem(p.Title, p.Slug))];
    }

    /// <summary>Each person of a pack with what they follow.</summary>
    public IReadOnlyList<IGrouping<Guid, TeamRow>> PeopleOf(Pack pack) =>
        [.. Rows.Where(r => (pack.PathId is null || r.PathId == pack.PathId) && (pack.People.Length == 0 || pack.People.Contains(r.PersonId))).GroupBy(r => r.PersonId)];

    /// <summary>The present page, filter and structure kept.</summary>
    public string Here(string? handler = null) => "/team" + QueryString.Create(new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["structure"] = Asked?.ToString(),
        ["path"] = OnlyPath,
        ["state"] = OnlyState,
        ["name"] = OnlyName,
    }.Where(q => !string.IsNullOrEmpty(q.Value)));

    private Guid StructureId()
    {
        var mine = HttpContext.SignedIn().HrOf;
        return Asked is not { } asked ? mine[0] : mine.Contains(asked) ? asked : throw RuleViolation.NotFound();
    }
}

public sealed record TeamMember(Guid Id, string GivenName, string FamilyName);

public sealed record AssignForm
{
    [Display(Name = "Path"), Required]
    public string Path { get; init; } = "";

    public Guid[] People { get; init; } = [];
}
