using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Look.Streets;

namespace TrainingPaths.Web.Pages;

/// <summary>Every component in every state, for whoever writes pages and for the accessibility walk. Its sentences are examples, in French alone.</summary>
[DevelopmentOnly]
public sealed class StyleguideModel : PageModel
{
    private const Window Lit = Window.Lit, Dark = Window.Dark;

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    [BindProperty]
    public Sample Form { get; set; } = new();

    public PublicHome Home { get; } = new(FiveModules("animer-une-equipe-a-distance", 3),
    [
        new("Animer une équipe à distance", "Tenir le lien, poser un cadre et repérer les signaux quand l'équipe travaille chez les gens.", 252, "#"),
        new("Communiquer avec ses équipes", "Dire ce qui compte, entendre ce qui ne se dit pas.", 180, "#"),
        new("Évaluer et développer les compétences", "Conduire un entretien utile et en tirer un plan.", 195, "#"),
    ], "#", "#");

    public ResumeCard Resume { get; } = new("Animer une équipe à distance", Under("animer-une-equipe-a-distance"), "La charte d'équipe", "écran 2 sur 5", 12, 9, 16, "#");

    public SelectListItem[] Structures { get; } = [new("Choisir…", ""), new("Aide à domicile du Léguer", "1"), new("Les Mimosas", "2")];

    public SelectListItem[] Languages { get; } = [new("Français", "fr"), new("English", "en")];

    public static Street Under(string seed) => new(seed,
        [House.Of(Lit, Lit, Lit, Lit), House.Of(Lit, Lit, Lit, Lit), House.Of(Lit, Window.Here, Dark, Dark), House.Of(Dark, Dark, Dark, Dark)]);

    public static Street FiveModules(string seed, int lit) => new(seed, [.. Enumerable.Range(0, 5).Select(i => new House([.. Enumerable.Range(0, 4 + (i % 2)).Select(w => i < lit ? Lit : (i == lit && w == 0) ? Window.Here : Dark)]))]);

    public void OnGet()
    {
        ViewData["Theme"] = Theme;
        ModelState.AddModelError("Form.Email", "Écrivez « Adresse électronique » comme nom@exemple.org.");
        ModelState.AddModelError("Form.Structure", "Choisissez votre structure dans la liste.");
    }

    public void OnPost() => ViewData["Theme"] = Theme;

    public sealed record Sample
    {
        [Display(Name = "First name"), Required, StringLength(80)]
        public string GivenName { get; init; } = "Karima";

        [Display(Name = "Email address"), EmailAddress, Required]
        public string Email { get; init; } = "karima.b";

        [Display(Name = "Password"), DataType(DataType.Password), Required]
        public string Password { get; init; } = "";

        [Display(Name = "Structure"), Required]
        public string Structure { get; init; } = "";

        [Display(Name = "Note"), DataType(DataType.MultilineText)]
        public string? Note { get; init; }

        [Display(Name = "Language")]
        public string Language { get; init; } = "fr";

        [Display(Name = "I have read the programme and I accept it")]
        public bool Accepted { get; init; } = true;
    }
}
