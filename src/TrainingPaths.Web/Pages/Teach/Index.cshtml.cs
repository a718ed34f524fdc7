using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Where those who write paths begin: their drafts, a new path, and what is published. No people's data.</summary>
[ActsAs(Scope.Nobody)]
public sealed class IndexModel(PublishedPaths published, DraftDesk desk, StartDraft start, PutAwayDraft putAway, ProofDesk proofs, IOptions<SiteOptions> site) : PageModel, IShowAgain
{
    public IReadOnlyList<PublishedPath> Paths { get; private set; } = [];

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    /// <summary>Drafts of others that this person was asked to proof-read.</summary>
    public IReadOnlyList<ProofTask> ToRead { get; private set; } = [];

    public bool Accompanies => HttpContext.SignedIn().Roles.Contains(FederationRole.Trainer);

    /// <summary>Put away by an author: out of the way, and not lost.</summary>
    public IReadOnlyList<Draft> PutAway { get; private set; } = [];

    /// <summary>What learners follow of the path that a draft goes on from; null where nothing of it is published.</summary>
    public PublishedPath? PublishedOf(Draft draft) => draft.IsNamed ? Paths.FirstOrDefault(path => path.Slug == draft.Slug) : null;

    /// <summary>An emptied title does not make a path nameless. Null where it never had one.</summary>
    public string? TitleOf(Draft draft) => draft.Title.Length > 0 ? draft.Title : PublishedOf(draft)?.Title;

    /// <summary>A path with a draft stands once: among the drafts.</summary>
    public IReadOnlyList<PublishedPath> WithoutDraft => [.. Paths.Where(path => !Drafts.Any(draft => PublishedOf(draft) == path))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostNewAsync() => Open(await start.BlankAsync(HttpContext.Writer(), Support(), CancellationToken.None));

    public async Task<IActionResult> OnPostEditAsync(string slug) => Open(await start.OfPublishedAsync(slug, HttpContext.Writer(), CancellationToken.None));

    public async Task<IActionResult> OnPostForkAsync(string slug) => Open(await start.ForkAsync(slug, HttpContext.Writer(), CancellationToken.None));

    public async Task<IActionResult> OnPostPutAwayAsync(Guid draft)
    {
        await putAway.RunAsync(draft, HttpContext.Writer(), CancellationToken.None);
        return LocalRedirect("/teach#put-away");
    }

    public async Task<IActionResult> OnPostTakeUpAsync(Guid draft)
    {
        await putAway.TakeUpAsync(draft, HttpContext.Writer(), CancellationToken.None);
        return LocalRedirect(StudioLinks.To(draft));
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Paths = await published.RunAsync(ct);
        var all = await desk.Reached(HttpContext.Writer()).AsNoTracking().OrderByDescending(d => d.ChangedAt).Take(200).ToListAsync(ct);
        Drafts = [.. all.Where(d => d.PutAwayAt is null)];
        PutAway = [.. all.Except(Drafts)];
        ToRead = await proofs.ListAsync(HttpContext.Writer(), ct);
    }

    /// <summary>Whoever helps on this site helps the learners of a new path, until its author says otherwise.</summary>
    private SupportContact? Support() => site.Value is { HelpName: { Length: > 0 } name, HelpPhone: { Length: > 0 } phone, HelpHours: { Length: > 0 } hours, HelpDelay: { Length: > 0 } delay }
        ? new SupportContact(name, phone, hours, delay)
        : null;

    private LocalRedirectResult Open(Draft draft) => LocalRedirect(StudioLinks.To(draft.Id));
}
