using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>What one may set right by oneself: the name, the password, the language, the appearance.</summary>
public sealed class IndexModel(TrainingPathsDbContext db, RenamePerson rename) : PageModel, IShowAgain
{
    [BindProperty]
    public NameForm Form { get; set; } = new();

    /// <summary>What was just done: <c>name</c> or <c>password</c>.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    public string Mail { get; private set; } = "";

    public IReadOnlyList<string> Structures { get; private set; } = [];

    private Guid Me => HttpContext.SignedIn().PersonId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = await db.People.AsNoTracking().Where(p => p.Id == Me).Select(p => new NameForm { GivenName = p.GivenName, FamilyName = p.FamilyName }).SingleAsync(ct);
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        await rename.RunAsync(Me, Form.GivenName, Form.FamilyName, CancellationToken.None);
        return LocalRedirect("/account?done=name");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Mail = await db.Users.Where(a => a.Id == Me).Select(a => a.Email!).SingleAsync(ct);
        Structures = await db.Memberships.AsNoTracking().Where(m => m.PersonId == Me && m.Until == null)
            .Join(db.Structures, m => m.StructureId, s => s.Id, (_, s) => s.Name + ", " + s.Town).Distinct().OrderBy(name => name).ToListAsync(ct);
    }
}

public sealed record NameForm
{
    [Display(Name = "First name"), Required, StringLength(Person.LongestName)]
    public string GivenName { get; init; } = "";

    [Display(Name = "Family name"), Required, StringLength(Person.LongestName)]
    public string FamilyName { get; init; } = "";
}
