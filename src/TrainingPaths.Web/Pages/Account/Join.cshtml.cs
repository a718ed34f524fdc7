using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>
/// A manager opens an account and goes on to the path that brought them. The unit of work is the page's own: it runs as the person it creates, and signing in comes after the commit.
/// Sent again with the same password, the form signs in: two presses of the button make one account.
/// </summary>
[OutsideUnitOfWork, EnableRateLimiting(Limits.Guessing)]
public sealed class JoinModel(
    UnitOfWork work, TrainingPathsDbContext db, Core.Paths.Catalogue catalogue, Join join, PasswordSignIn door, IStringLocalizer<Strings> words) : PageModel
{
    [BindProperty]
    public JoinForm Form { get; set; } = new();

    /// <summary>The path to start right after.</summary>
    [FromQuery(Name = "path")]
    public string? Slug { get; set; }

    public string? PathTitle { get; private set; }

    public IReadOnlyList<SelectListItem> Structures { get; private set; } = [];

    /// <summary>The address may have an account already: the page then shows the other ways in.</summary>
    public bool Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "structure")] Guid? proposed, CancellationToken ct)
    {
        Form = new JoinForm { Structure = proposed };
        await LoadAsync(ct);
        return HttpContext.Standing() is null ? Page() : Onwards();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (!ModelState.IsValid)
            return this.Again();
        try
        {
            await CreateAsync(Form.Structure!.Value);
        }
        catch (RuleViolation refused)
        {
            return this.Again(refused, words);
        }

        if (await door.TryAsync(Form.Mail, Form.Password, stay: true))
            return Onwards();
        Refused = true;
        ModelState.AddModelError("Form.Mail", words["No account can be opened with this address. If it is yours, sign in or ask for a new password."]);
        return this.Again();
    }

    // Whether it was made now or was there before, the password decides what comes next.
    private Task<IdentityResult> CreateAsync(Guid structure)
    {
        var person = Guid.CreateVersion7();
        return work.WriteAsync(
            Caller.Person(person, structure),
            () => join.RunAsync(person, Form.GivenName, Form.FamilyName, Form.Mail.Trim(), Form.Password, structure, CancellationToken.None),
            CancellationToken.None);
    }

    private Task<bool> LoadAsync(CancellationToken ct) => work.ReadAsync(Caller.Nobody, async () =>
    {
        var all = await db.Structures.AsNoTracking().OrderBy(s => EF.Functions.Collate(s.Name, "fr-FR-x-icu")).ThenBy(s => s.Town).Select(s => new { s.Id, s.Name, s.Town }).ToListAsync(ct);
        Structures = [new(words["Choose…"], ""), .. all.Select(s => new SelectListItem($"{s.Name}, {s.Town}", s.Id.ToString()))];
        PathTitle = Slugs.IsOne(Slug) ? (await catalogue.FindAsync(Slug, ct))?.Header.Title : null;
        return true;
    }, ct);

    private LocalRedirectResult Onwards() => LocalRedirect(PathTitle is null ? "/" : $"/paths/{Slug}#start");
}
