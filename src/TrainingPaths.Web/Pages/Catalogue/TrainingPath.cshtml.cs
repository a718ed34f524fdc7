using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look.Streets;
using TrainingPaths.Web.Pages.Learn;

namespace TrainingPaths.Web.Pages.Catalogue;

/// <summary>The dated, versioned programme of a path, and the one button that starts or resumes it.</summary>
public sealed class TrainingPathModel(Core.Paths.Catalogue catalogue, TrainingPathsDbContext db, Outlines outlines, EnrolOnPath enrol, IStringLocalizer<Strings> words) : PageModel, IShowAgain
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public bool Accepted { get; set; }

    /// <summary>The version whose programme was read: a newer one is not accepted unread.</summary>
    [BindProperty]
    public Guid VersionRead { get; set; }

    public PathPage Found { get; private set; } = null!;

    /// <summary>Whoever starts today gets a newer version than the one that this person follows, and that is shown.</summary>
    public bool HasNewer { get; private set; }

    public IReadOnlyList<(string Title, string Modality, UpcomingDefinition Session)> Upcoming { get; private set; } = [];

    /// <summary>What is offered first; null where the path has none.</summary>
    public FrozenStep? Positioning { get; private set; }

    public Street Street { get; private set; } = null!;

    /// <summary>As this person follows it, in the version they took; null for whoever does not.</summary>
    public Core.Progress.Outline? Mine { get; private set; }

    public bool IsVisitor => HttpContext.Standing() is null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.Standing() is not { } me)
            return LocalRedirect($"/join?path={Slug}");
        await LoadAsync(CancellationToken.None);
        if (VersionRead != Found.VersionId)
        {
            ModelState.AddModelError("", words["A new version of this programme has just been published. Read it, then start."]);
            return this.Again(StatusCodes.Status409Conflict);
        }

        Guid? structure = me.ParticipatesIn is [var first, ..] ? first : null;
        var enrolment = await enrol.RunAsync(me.PersonId, structure, Slug, Accepted, CancellationToken.None);
        return LocalRedirect($"/learn/{enrolment}");
    }

    /// <exception cref="RuleViolation">No path of this name is published: 404.</exception>
    public async Task LoadAsync(CancellationToken ct)
    {
        Found = await catalogue.FindAsync(Slug, ct) ?? throw RuleViolation.NotFound();
        Mine = HttpContext.Standing() is { } me ? await outlines.OnPathAsync(Slug, me.PersonId, ct) : null;
        if (Mine is not null && Mine.PathVersionId != Found.VersionId)
        {
            HasNewer = true;
            Found = await catalogue.OfVersionAsync(Slug, Mine.PathVersionId, ct) with { HasFolder = Found.HasFolder };
        }

        var version = await FrozenVersions.FindAsync(db, Found.VersionId, ct);
        Upcoming = [.. version.Steps.Where(s => s.Kind == StepKind.Upcoming).Select(s => (s.Title, s.Modality, StepDefinitionJson.Read<UpcomingDefinition>(s.Definition)))];
        Positioning = version.Steps.FirstOrDefault(s => s.Kind == StepKind.Positioning);
        Street = Mine is null ? PathStreets.Of(Slug, Found.Outline) : PlayerFrames.StreetOf(Mine);
    }
}
