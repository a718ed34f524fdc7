using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages;

/// <summary>Who helps, when and within what delay; and a form, for whoever is signed in. Sent twice, it asks once.</summary>
public sealed class HelpModel(TrainingPathsDbContext db, AskForHelp ask, IOptions<SiteOptions> site) : PageModel, IShowAgain
{
    [BindProperty]
    public HelpForm Form { get; set; } = new();

    /// <summary>The path that the question is about: its own contact answers.</summary>
    [FromQuery(Name = "enrolment")]
    public Guid? EnrolmentId { get; set; }

    [FromQuery(Name = "asked")]
    public bool Asked { get; set; }

    public SupportContact? Contact { get; private set; }

    public bool IsVisitor => HttpContext.Standing() is null;

    public Task OnGetAsync(CancellationToken ct)
    {
        Form = new HelpForm { Page = CameFrom() };
        return LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.Standing() is not { } me)
            return Challenge();
        if (!ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            return this.Again();
        }

        await ask.RunAsync(Form.RequestId, me.PersonId, PageLeft, Form.Question, CancellationToken.None);
        return LocalRedirect(EnrolmentId is { } id ? $"/help?asked=true&enrolment={id}" : "/help?asked=true");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        var header = EnrolmentId is not { } id || IsVisitor ? null : await db.Enrolments.AsNoTracking().Where(e => e.Id == id)
            .Join(db.PathVersions, e => e.PathVersionId, v => v.Id, (_, v) => v.Header).FirstOrDefaultAsync(ct);
        Contact = header?.Support ?? (site.Value is { HelpPhone: { } phone } o ? new SupportContact(o.HelpName ?? o.Federation ?? o.Name, phone, o.HelpHours ?? "", o.HelpDelay ?? "") : null);
    }

    private string PageLeft => Url.IsLocalUrl(Form.Page) && Uri.IsWellFormedUriString(Form.Page, UriKind.Relative) ? Form.Page : "";

    // The page that was left, if it is one of ours: it often holds half of the question.
    private string CameFrom() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value && from.AbsolutePath != "/help" ? from.AbsolutePath : "";
}

public sealed record HelpForm
{
    public Guid RequestId { get; init; } = Guid.CreateVersion7();

    /// <summary>The page that was left. It comes from a form, so it may be anything.</summary>
    public string? Page { get; init; }

    [Display(Name = "Your question"), DataType(DataType.MultilineText), Required, StringLength(HelpRequest.LongestText)]
    public string Question { get; init; } = "";
}
