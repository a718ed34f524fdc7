using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>Looks people up by name. Nobody is shown before a name is typed, and whoever is shown is logged: hence a unit of work that writes, on a GET.</summary>
[OutsideUnitOfWork]
public sealed class PeopleModel(UnitOfWork work, FindPeople find) : PageModel
{
    private const int LongestName = 80;

    [FromQuery(Name = "name")]
    public string? Name { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public FoundPeople? Found { get; private set; }

    public int Pages => Found is null ? 0 : (Found.Total + FindPeople.PageSize - 1) / FindPeople.PageSize;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        if (string.IsNullOrWhiteSpace(Name))
            return;
        var words = Name.Length > LongestName ? Name[..LongestName] : Name;
        Found = await work.WriteAsync(HttpContext.CallerIn(Scope.Federation), () => find.RunAsync(HttpContext.SignedIn().PersonId, words, Number, ct), ct);
    }

    public string PageAt(int number) => "/admin/people" + QueryString.Create("name", Name ?? "").Add("page", number.ToString(CultureInfo.InvariantCulture));
}
