using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Structures;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>What the federation says of a structure. Documents that were issued keep the words of their day.</summary>
[ActsAs(Scope.Federation)]
public sealed class EditModel(TrainingPathsDbContext db, FindStructures find, KeepStructure keep) : StructurePage(find)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Revision that the administrator read.</summary>
    [BindProperty]
    public int? From { get; set; }

    [TempData]
    public bool JustSaved { get; set; }

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var structure = await FindAsync(ct);
        (Form, From) = (StructureForm.Of(structure.Facts), structure.Revision);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return this.Again();
        await keep.ChangeAsync(HttpContext.SignedIn().PersonId, Id, From ?? -1, Form.Facts(), CancellationToken.None);
        JustSaved = true;
        return LocalRedirect($"/admin/structures/{Id}");
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Name = (await FindAsync(ct)).Name;
    }

    private async Task<Structure> FindAsync(CancellationToken ct) => await db.Structures.AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, ct) ?? throw RuleViolation.NotFound();
}
