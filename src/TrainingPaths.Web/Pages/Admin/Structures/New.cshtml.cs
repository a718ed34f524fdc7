using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Accounts.Structures;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>A structure joins the federation. Its id comes with the form: pressed twice, it is there once.</summary>
[ActsAs(Scope.Federation)]
public sealed class NewModel(FindStructures find, KeepStructure keep, TimeProvider clock) : StructurePage(find)
{
    [BindProperty]
    public Guid? Id { get; set; }

    public Task OnGetAsync(CancellationToken ct)
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow());
        return LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        Id ??= Guid.CreateVersion7(clock.GetUtcNow());
        if (!ModelState.IsValid)
            return this.Again();
        await keep.AddAsync(HttpContext.SignedIn().PersonId, Id.Value, Form.Facts(), CancellationToken.None);
        TempData[nameof(EditModel.JustSaved)] = true;
        return LocalRedirect($"/admin/structures/{Id}");
    }
}
