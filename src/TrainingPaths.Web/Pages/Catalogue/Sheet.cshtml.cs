using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Sheets;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Downloads;

namespace TrainingPaths.Web.Pages.Catalogue;

/// <summary>A practical sheet, made to be printed and filled in by hand. Open to everybody: sheets are the part of a path that travels.</summary>
public sealed class SheetModel(Core.Paths.Catalogue catalogue, Lessons lessons) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string SheetId { get; set; } = "";

    public PathPage Path { get; private set; } = null!;

    public SheetView Sheet { get; private set; } = null!;

    /// <param name="site">Public address of the site.</param>
    public string AddressOf(SheetForm form, string site) => SheetEndpoints.AddressOf(Slug, SheetId, form, SheetFiles.MarkOf(Path.VersionId, SheetId, new Uri(site)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Path = await catalogue.FindAsync(Slug, ct) ?? throw RuleViolation.NotFound();
        Sheet = await lessons.FindSheetAsync(Path.VersionId, SheetId, ct) ?? throw RuleViolation.NotFound();
    }
}
