using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages;

/// <summary>The player's frame around an example lesson.</summary>
[DevelopmentOnly]
public sealed class StyleguidePlayerModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    public void OnGet()
    {
        ViewData["Theme"] = Theme;
        var first = new OutlineModule("1. Comprendre la distance",
        [
            new("Les quatre distances", 14, OutlineState.Done, "#"),
            new("Le travail isolé", 12, OutlineState.Done, "#"),
            new("Quiz", 6, OutlineState.Done, "#"),
        ]);
        var second = new OutlineModule("2. Poser un cadre",
        [
            new("La charte d'équipe", 15, OutlineState.Here, "#"),
            new("Déléguer sans perdre le fil", 12, OutlineState.Open, "#"),
            new("Quiz", 6, OutlineState.Open, "#"),
        ]);
        var third = new OutlineModule("3. Repérer les signaux",
        [
            new("Écouter à distance", 14, OutlineState.Locked, "#", "S'ouvre après le quiz du module 2 (5 questions, environ 6 min).", new("Aller à ce quiz", null, "#")),
            new("Quiz", 6, OutlineState.Locked, "#"),
        ]);
        new PlayerFrame("#", "2. Poser un cadre", new Outline([first, second, third]), new("Quiz du module 1", 6, "#"), new("Déléguer sans perdre le fil", 12, "#"), "Écran 2 sur 5")
        {
            SavedAt = new DateTimeOffset(2026, 3, 12, 9, 42, 0, TimeSpan.Zero),
        }.Into(ViewData);
    }
}
