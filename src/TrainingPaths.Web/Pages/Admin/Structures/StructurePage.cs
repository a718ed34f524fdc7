using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts.Structures;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>What adding a structure and correcting one share: the form, and the words that others were given.</summary>
public abstract class StructurePage(FindStructures find) : PageModel, IShowAgain
{
    [BindProperty]
    public StructureForm Form { get; set; } = new();

    public KnownWords Known { get; private set; } = null!;

    public virtual async Task LoadAsync(CancellationToken ct) => Known = await find.KnownAsync(ct);
}
