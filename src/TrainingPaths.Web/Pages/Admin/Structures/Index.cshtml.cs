using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts.Structures;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>The members of the federation, to find one and to see which are not described yet.</summary>
[ActsAs(Scope.Federation)]
public sealed class IndexModel(FindStructures find) : PageModel
{
    private const int LongestWords = 80;

    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    [FromQuery(Name = "incomplete")]
    public bool Incomplete { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public FoundStructures Found { get; private set; } = null!;

    public int Pages => (Found.Total + FindStructures.PageSize - 1) / FindStructures.PageSize;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var words = Asked ?? "";
        Found = await find.RunAsync(words.Length > LongestWords ? words[..LongestWords] : words, Incomplete, Number, ct);
    }

    public string PageAt(int number, bool incomplete) =>
        "/admin/structures" + QueryString.Create("q", Asked ?? "").Add("incomplete", incomplete ? "true" : "false").Add("page", number.ToString(CultureInfo.InvariantCulture));
}
