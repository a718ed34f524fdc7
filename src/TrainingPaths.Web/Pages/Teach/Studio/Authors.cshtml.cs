using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Who writes a draft, and how another trainer joins them.</summary>
public sealed class AuthorsModel(DraftDesk desk, ShareDraft share, TrainingPathsDbContext db, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [BindProperty]
    public AuthorForm Form { get; set; } = new();

    public IReadOnlyList<DraftAuthor> Authors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return this.Again();
        await Share.RunAsync(DraftId, Me, Form.Mail, CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Authors = await db.DraftAuthors.AsNoTracking().Where(a => a.DraftId == DraftId).OrderBy(a => a.Name).ToListAsync(ct);
    }
}

public sealed class AuthorForm
{
    [Display(Name = "Mail address of a trainer"), Required, MailAddress]
    public string Mail { get; set; } = "";
}
