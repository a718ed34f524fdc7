using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Proposes the current version to those who follow an earlier one: what becomes of their results, by step that changed, what it would do, and only then the button that does it.</summary>
[ActsAs(Scope.Nobody)]
public sealed class MoveModel(VersionsOfPath versions, PlanMigration plan, StartMigration start) : PageModel, IShowAgain
{
    private const string Prefix = "choice.";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public int From { get; set; }

    public PathOverTime Path { get; private set; } = null!;

    public VersionOverTime Earlier { get; private set; } = null!;

    public MigrationPlan Plan { get; private set; } = null!;

    /// <summary>Also those in the middle of a quiz that keeps its result.</summary>
    public bool WithOpenQuizzes => Sent("open") == "1";

    /// <summary>The choices are made: what they do is said once more, beside the button that does it.</summary>
    public bool AsksToConfirm => Sent("confirm") == "1";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="to">The version that was read: if a newer one was published meanwhile, nobody is moved unread.</param>
    public async Task<IActionResult> OnPostAsync(Guid to)
    {
        await FindAsync(CancellationToken.None);
        await start.RunAsync(HttpContext.SignedIn().PersonId, Earlier.Id, to, Choices(), WithOpenQuizzes, CancellationToken.None);
        return LocalRedirect($"/teach/paths/{Slug}/versions#moves");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        Plan = await plan.RunAsync(Earlier.Id, Path.Current.Id, Choices(), WithOpenQuizzes, ct);
    }

    private async Task FindAsync(CancellationToken ct)
    {
        Path = await versions.RunAsync(Slug, ct) ?? throw RuleViolation.NotFound();
        Earlier = Path.Find(From) is { IsCurrent: false } found ? found : throw RuleViolation.NotFound();
    }

    // In the address while they are made, so that going back or reloading asks nobody to send a form again.
    private string? Sent(string name) => Request.HasFormContentType ? Request.Form[name] : Request.Query[name];

    private Dictionary<string, StepChoice> Choices()
    {
        IEnumerable<string> names = Request.HasFormContentType ? Request.Form.Keys : Request.Query.Keys;
        return names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Enum.TryParse<StepChoice>(Sent(name), out var choice) ? choice : throw new RuleViolation(MigrationRules.UnknownChoice));
    }
}
