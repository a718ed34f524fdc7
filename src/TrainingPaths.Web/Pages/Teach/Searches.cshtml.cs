using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths.Searches;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>What people look for in the catalogue, what is missing first. No people's data.</summary>
[ActsAs(Scope.Nobody)]
public sealed class SearchesModel(ReadSearches read) : PageModel
{
    public IReadOnlyList<SearchedWords> Missing { get; private set; } = [];

    public IReadOnlyList<SearchedWords> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await read.RunAsync(ct);
        Missing = [.. all.Where(words => !words.Found)];
        Found = [.. all.Where(words => words.Found)];
    }
}
