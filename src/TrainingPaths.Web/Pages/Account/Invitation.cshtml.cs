using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Account;

/// <summary>
/// Where the letter of an invitation leads. Whoever holds it has read the owner's mail: a new account needs no other proof of the address.
/// The unit of work is the page's own: it sees the structure that the letter names, where only the key finds anything.
/// </summary>
[OutsideUnitOfWork, EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class InvitationModel(UnitOfWork work, TrainingPathsDbContext db, AcceptInvitation accept, PasswordSignIn door, IStringLocalizer<Strings> words) : PageModel
{
    [BindProperty]
    public InvitationForm Form { get; set; } = new();

    [FromQuery(Name = "structure")]
    public Guid StructureId { get; set; }

    [FromQuery(Name = "key")]
    public string? Key { get; set; }

    /// <summary>Null when the letter's key opens nothing: it was cut, used, withdrawn, or is too old.</summary>
    public Invitation? Invitation { get; private set; }

    public string Structure { get; private set; } = "";

    /// <summary>This page, for whoever signs in first.</summary>
    public string Here => $"/invitation?structure={StructureId}&key={Uri.EscapeDataString(Key ?? "")}";

    private Caller TheStructure => new(null, Scope.Structures, [StructureId]);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Invitation is { } invitation)
            Form = new InvitationForm { GivenName = invitation.GivenName, FamilyName = invitation.FamilyName };
    }

    /// <summary>Opens an account at the letter's address.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(HttpContext.RequestAborted);
        if (Invitation is not { } invitation || !ModelState.IsValid)
            return this.Again();
        try
        {
            var person = Guid.CreateVersion7();
            var made = await work.RunAsync(TheStructure, readOnly: false, () => accept.JoinAsync(StructureId, Key, person, Form.GivenName, Form.FamilyName, Form.Password, CancellationToken.None), static made => made.Succeeded, CancellationToken.None);
            if (made.Succeeded && await door.TryAsync(invitation.Mail, Form.Password, stay: true))
                return LocalRedirect("/");
        }
        catch (RuleViolation refused)
        {
            return this.Again(refused, words);
        }

        ModelState.AddModelError("Form.Password", words["This password cannot be used. Choose another one."]);
        return this.Again();
    }

    /// <summary>Adds the structure to those of whoever is signed in.</summary>
    public async Task<IActionResult> OnPostMineAsync()
    {
        if (HttpContext.Standing() is not { } me)
            return LocalRedirect($"/sign-in?returnUrl={Uri.EscapeDataString(Here)}");
        await LoadAsync(HttpContext.RequestAborted);
        try
        {
            await work.WriteAsync(TheStructure, () => accept.AddAsync(StructureId, Key, me.PersonId, CancellationToken.None), CancellationToken.None);
            return LocalRedirect("/");
        }
        catch (RuleViolation refused)
        {
            ModelState.Clear();
            return this.Again(refused, words);
        }
    }

    private Task<bool> LoadAsync(CancellationToken ct) => work.ReadAsync(TheStructure, async () =>
    {
        Invitation = await accept.FindAsync(StructureId, Key, ct);
        if (Invitation is not null)
            Structure = await db.Structures.Where(s => s.Id == StructureId).Select(s => s.Name).SingleAsync(ct);
        return true;
    }, ct);
}

public sealed record InvitationForm
{
    [Display(Name = "First name"), Required, StringLength(Person.LongestName)]
    public string GivenName { get; init; } = "";

    [Display(Name = "Family name"), Required, StringLength(Person.LongestName)]
    public string FamilyName { get; init; } = "";

    [Display(Name = "Password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest)]
    public string Password { get; init; } = "";
}
