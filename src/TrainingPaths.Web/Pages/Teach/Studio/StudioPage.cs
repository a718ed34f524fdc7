using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What the pages of the studio share: one author, one draft, its steps on the left.</summary>
[ActsAs(Scope.Nobody)]
[ResponseCache(NoStore = true)]
public abstract class StudioPage(DraftDesk desk, ShareDraft share, TimeProvider clock) : PageModel, IShowAgain
{
    [FromRoute(Name = "draft")]
    public Guid DraftId { get; set; }

    public Draft Draft { get; private set; } = null!;

    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    /// <summary>Who else has this draft open.</summary>
    public IReadOnlyList<DraftAuthor> Others { get; private set; } = [];

    /// <summary>Number of the published version it goes on from; null before the first.</summary>
    public int? PublishedNumber { get; private set; }

    /// <summary>How many comments of proof-readers are open on each step that has any, the path's own under an empty id.</summary>
    public IReadOnlyDictionary<string, int> OpenComments { get; private set; } = new Dictionary<string, int>();

    /// <summary>What proof-readers said of the step that this page shows.</summary>
    public IReadOnlyList<ProofThread> Threads { get; private set; } = [];

    /// <summary>Id of the step that this page shows; null for the path as a whole.</summary>
    public virtual string? Here => null;

    /// <summary>The step whose comments stand beside this page; empty for the path, null on pages that show no step.</summary>
    protected virtual string? Commented => Here;

    /// <summary>What the path is called here, which may have no title yet.</summary>
    public string Title => Draft.Title;

    protected DraftDesk Desk => desk;

    protected ShareDraft Share => share;

    protected TimeProvider Clock => clock;

    protected Writer Me => HttpContext.Writer();

    public virtual async Task LoadAsync(CancellationToken ct)
    {
        Draft = await desk.FindAsync(DraftId, Me, ct);
        Files = await desk.FilesAsync(DraftId, ct);
        PublishedNumber = await desk.PublishedNumberAsync(Draft, ct);
        Others = await share.OthersAsync(DraftId, Me, clock.GetUtcNow(), ct);
        OpenComments = await desk.Comments.CountAsync(DraftId, ct);
        if (Commented is { } step && OpenComments.ContainsKey(step))
            Threads = await desk.Comments.ListAsync(DraftId, Files, step, ct);
        ViewData[nameof(StudioPage)] = this;
    }

    /// <summary>A script that saves wants to know what was saved; a form goes back to its page.</summary>
    protected IActionResult Saved(StepWritten written, object? more = null) => Request.IsAutosave()
        ? new JsonResult(new SavedAnswer(written.Sha256, written.At, more))
        : LocalRedirect(Request.Path + "?saved=" + written.At.ToUnixTimeMilliseconds());

    /// <summary>Where an author goes after an edit, which that page offers to take back; nothing is offered where nothing was done.</summary>
    protected LocalRedirectResult Undoable(string link, string anchor = "") => LocalRedirect(link + (desk.Made is { } edit ? $"?edit={edit}" : "") + anchor);

    /// <summary>When this page's form was saved, if it just was.</summary>
    public DateTimeOffset? SavedAt => long.TryParse(Request.Query["saved"], out var at) && Math.Abs(clock.GetUtcNow().ToUnixTimeMilliseconds() - at) < 600_000 ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}

/// <summary>What a script learns of a save.</summary>
internal sealed record SavedAnswer(string From, DateTimeOffset At, object? More);

internal static class StudioRequests
{
    public static Writer Writer(this HttpContext http) =>
        WriterOf(http.SignedIn());

    private static Writer WriterOf(Standing who) => new(who.PersonId, who.FullName, who.Roles.Contains(FederationRole.Administrator));

    public static bool IsAutosave(this HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
}
