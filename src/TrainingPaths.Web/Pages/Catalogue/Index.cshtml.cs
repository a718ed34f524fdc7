using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Searches;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Catalogue;

/// <summary>The catalogue, open to everybody. What is looked for stands in the address, so that it can be sent to a colleague.</summary>
public sealed class IndexModel(Core.Paths.Catalogue catalogue, SearchLog searches, IOptions<AntiforgeryOptions> antiforgery, IStringLocalizer<Strings> words) : PageModel
{
    private static readonly string[] AllThemes = ["management", "prevention", "qvct"];
    private static readonly int[] Lengths = [60, 120, 240, 480];

    private int[] offered = [];

    [BindProperty(SupportsGet = true), Display(Name = "Look for a word"), StringLength(200)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Theme")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Length")]
    public int? Minutes { get; set; }

    public IReadOnlyList<Look.PathCard> Paths { get; private set; } = [];

    /// <summary>Nothing matches; what is shown comes near.</summary>
    public bool IsNear { get; private set; }

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Q) || Theme is not null || Minutes is not null;

    public IReadOnlyList<SelectListItem> Themes => [new(words["All themes"], ""), .. AllThemes.Select(theme => new SelectListItem(words.Theme(theme), theme))];

    public IReadOnlyList<SelectListItem> Durations =>
        [new(words["Any length"], ""), .. offered.Select(minutes => new SelectListItem(words["Up to {0}", Words.Duration(minutes)], $"{minutes}"))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return;
        var theme = AllThemes.FirstOrDefault(known => known == Theme);
        var answer = await catalogue.LookForAsync(new CatalogueSearch(Q, theme, Minutes), ct);
        IsNear = answer.IsNear && answer.Paths.Count > 0;
        Note(found: answer.Paths.Count > 0 && !answer.IsNear);
        Paths = [.. answer.Paths.Select(path => new Look.PathCard(path.Title, path.Summary, path.Minutes, $"/paths/{path.Slug}", path.Language))];
        var all = IsNarrowed ? await catalogue.LengthsAsync(ct) : [.. answer.Paths.Select(path => path.Minutes)];
        // A length that keeps none, or all, is no choice; the one asked for stays, so that the form says what it did.
        offered = [.. Lengths.Where(minutes => minutes == Minutes || (all.Any(length => length <= minutes) && all.Any(length => length > minutes)))];
    }

    /// <summary>For the counts of what is looked for. A browser that was given the cookie of forms is told apart by it; others, robots among them, are not counted, and neither is what was fetched ahead.</summary>
    private void Note(bool found)
    {
        // Nothing under one theme or length says nothing of the words.
        var saysNothing = !found && (Theme is not null || Minutes is not null);
        if (HttpMethods.IsGet(Request.Method) && !Request.Headers.ContainsKey("Sec-Purpose") && !saysNothing)
            searches.Note(Q, found, Request.Cookies[antiforgery.Value.Cookie.Name!]);
    }
}
