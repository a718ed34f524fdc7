using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Team;

/// <summary>Who is in a structure and who is invited; one more, or a whole list, of which it is shown what would happen before anything does.</summary>
[ActsAs(Scope.Structures)]
public sealed class PeopleModel(TrainingPathsDbContext db, PlanInvitations plan, InvitePeople invite, TimeProvider clock, IStringLocalizer<Strings> words) : PageModel, IShowAgain
{
    [FromQuery(Name = "structure")]
    public Guid? Asked { get; set; }

    [TempData]
    public int? JustInvited { get; set; }

    public InviteForm One { get; private set; } = new();

    public PeopleListForm Many { get; private set; } = new();

    /// <summary>What the list would do; null before one was sent.</summary>
    public InvitationPlan? Plan { get; private set; }

    public PeopleList? Read { get; private set; }

    public Structure Structure { get; private set; } = null!;

    public IReadOnlyList<Structure> Structures { get; private set; } = [];

    public IReadOnlyList<Invitation> Invited { get; private set; } = [];

    public IReadOnlyList<TeamMember> Members { get; private set; } = [];

    public bool IsOver(Invitation invitation) => invitation.Ends <= clock.GetUtcNow();

    public bool MayWriteAgain(Invitation invitation) => clock.GetUtcNow() - invitation.SentAt >= Invitation.Pause;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostOneAsync([Bind(Prefix = nameof(One))] InviteForm form)
    {
        One = form;
        return ModelState.IsValid ? await SendAsync([InvitedPerson.Of(form.GivenName, form.FamilyName, form.Mail)]) : await ShowAsync();
    }

    /// <summary>Shows what a list would do. Nothing is sent.</summary>
    public async Task<IActionResult> OnPostCheckAsync([Bind(Prefix = nameof(Many))] PeopleListForm form)
    {
        Many = form with { Text = await form.ReadAsync() };
        if (form.IsTooLarge)
            ModelState.AddModelError("Many.File", words["This file is too large: at most {0} people fit in a list.", InvitePeople.Most]);
        else if (Many.Text.Length == 0)
            ModelState.AddModelError("Many.Text", "");
        if (!ModelState.IsValid)
            return await ShowAsync();
        Read = PeopleList.Of(Many.Text);
        Plan = await plan.RunAsync(StructureId(), Read.People, CancellationToken.None);
        ModelState.Clear();   // the text that came from a file is shown
        await LoadAsync(CancellationToken.None);
        return Page();
    }

    public Task<IActionResult> OnPostManyAsync([Bind(Prefix = nameof(Many))] PeopleListForm form) => SendAsync(PeopleList.Of(form.Text ?? "").People);

    public async Task<IActionResult> OnPostAgainAsync(Guid invitation)
    {
        await invite.AgainAsync(StructureId(), invitation, Me, Language, CancellationToken.None);
        JustInvited = 1;
        return Redirect(Here());
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation)
    {
        await invite.WithdrawAsync(StructureId(), invitation, CancellationToken.None);
        return Redirect(Here());
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        var (mine, structureId) = (HttpContext.SignedIn().HrOf, StructureId());
        Structures = await db.Structures.AsNoTracking().Where(s => mine.Contains(s.Id)).OrderBy(s => s.Name).ToListAsync(ct);
        Structure = Structures.First(s => s.Id == structureId);
        Invited = await db.Invitations.AsNoTracking().Where(i => i.StructureId == structureId).OrderByDescending(i => i.SentAt).ThenBy(i => i.Mail).ToListAsync(ct);
        Members = await db.Memberships.AsNoTracking().Where(m => m.StructureId == structureId && m.Role == StructureRole.Participant && m.Until == null)
            .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new TeamMember(p.Id, p.GivenName, p.FamilyName)).ToListAsync(ct);
        Members = [.. Members.OrderBy(m => m.FamilyName, StringComparer.CurrentCultureIgnoreCase).ThenBy(m => m.GivenName, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The present page, structure kept.</summary>
    public string Here(string? handler = null) => "/team/people" + QueryString.Create(new Dictionary<string, string?>
    {
        ["handler"] = handler,
        ["structure"] = Asked?.ToString(),
    }.Where(q => !string.IsNullOrEmpty(q.Value)));

    private Guid Me => HttpContext.SignedIn().PersonId;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private async Task<IActionResult> SendAsync(IReadOnlyList<InvitedPerson> people)
    {
        JustInvited = await invite.RunAsync(StructureId(), Me, people, Language, CancellationToken.None);
        return Redirect(Here());
    }

    private async Task<IActionResult> ShowAsync()
    {
        await LoadAsync(CancellationToken.None);
        return this.Again();
    }

    private Guid StructureId()
    {
        var mine = HttpContext.SignedIn().HrOf;
        return Asked is not { } asked ? mine[0] : mine.Contains(asked) ? asked : throw RuleViolation.NotFound();
    }
}

public sealed record InviteForm
{
    [Display(Name = "First name"), Required, StringLength(Person.LongestName)]
    public string GivenName { get; init; } = "";

    [Display(Name = "Family name"), Required, StringLength(Person.LongestName)]
    public string FamilyName { get; init; } = "";

    [Display(Name = "Email address"), Required, MailAddress]
    public string Mail { get; init; } = "";
}

public sealed record PeopleListForm
{
    [Display(Name = "List"), DataType(DataType.MultilineText), StringLength(PeopleList.Longest)]
    public string? Text { get; init; }

    [Display(Name = "File")]
    public IFormFile? File { get; init; }

    /// <summary>Four bytes a character, at most.</summary>
    public bool IsTooLarge => File is { Length: > 4 * PeopleList.Longest };

    /// <summary>The file where there is one, else what was typed.</summary>
    public async Task<string> ReadAsync()
    {
        if (IsTooLarge || File is not { Length: > 0 })
            return Text?.Trim() ?? "";
        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes);
        return TextBytes.Decode(bytes.ToArray()).Text.Trim();
    }
}
