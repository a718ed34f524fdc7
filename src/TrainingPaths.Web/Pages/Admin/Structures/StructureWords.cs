using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Structures;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>What is said of structures, in the language of the request.</summary>
internal static class StructureWords
{
    /// <summary>Where members of the federation are: mainland first, then the time zones of the territories overseas.</summary>
    private static readonly string[] Zones =
        ["Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Pacific/Wallis"];

    public static string Of(StructureKind kind, IStringLocalizer<Strings> words) => kind switch
    {
        StructureKind.Help => words["SAD aide"],
        StructureKind.HelpAndCare => words["SAD mixte"],
        StructureKind.Care => words["SSIAD"],
        StructureKind.MunicipalCentre => words["CCAS or CIAS"],
        StructureKind.Other => words["Other"],
        StructureKind.FormerHelp => words["SAAD (before 2023)"],
        StructureKind.FormerHelpAndCare => words["SPASAD (before 2023)"],
        _ => words["Not given"],
    };

    public static string Of(HeadcountBand band, IStringLocalizer<Strings> words) => band switch
    {
        HeadcountBand.Below11 => words["Fewer than 11"],
        HeadcountBand.From11To49 => words["11 to 49"],
        HeadcountBand.From50To299 => words["50 to 299"],
        HeadcountBand.From300 => words["300 or more"],
        _ => words["Not given"],
    };

    /// <summary>What may be chosen: a name of before 2023 only where it stands already.</summary>
    public static IEnumerable<SelectListItem> Kinds(StructureKind? now, IStringLocalizer<Strings> words) =>
        Enum.GetValues<StructureKind>().Where(k => k is not (StructureKind.FormerHelp or StructureKind.FormerHelpAndCare) || k == now).Select(k => new SelectListItem(Of(k, words), k.ToString()));

    public static IEnumerable<SelectListItem> Bands(IStringLocalizer<Strings> words) => Enum.GetValues<HeadcountBand>().Select(b => new SelectListItem(Of(b, words), b.ToString()));

    public static IEnumerable<SelectListItem> TimeZones(string? now, IStringLocalizer<Strings> words) => (now is null || Zones.Contains(now) ? Zones : [.. Zones, now]).Select(z => new SelectListItem(Zone(z, words), z));

    /// <summary>Grouped as on official documents: « 123 456 789 00012 ».</summary>
    public static string Spaced(string siret) => siret.Length == Siret.Length ? $"{siret[..3]}\u00A0{siret[3..6]}\u00A0{siret[6..9]}\u00A0{siret[9..]}" : siret;

    private static string Zone(string zone, IStringLocalizer<Strings> words) => zone switch
    {
        Structure.DefaultTimeZone => words["Mainland France"],
        "America/Guadeloupe" => "Guadeloupe",
        "America/Martinique" => "Martinique",
        "America/Cayenne" => "Guyane",
        "America/Miquelon" => "Saint-Pierre-et-Miquelon",
        "Indian/Reunion" => "La Réunion",
        "Indian/Mayotte" => "Mayotte",
        "Pacific/Noumea" => "Nouvelle-Calédonie",
        "Pacific/Tahiti" => "Polynésie française",
        "Pacific/Wallis" => "Wallis-et-Futuna",
        _ => zone,
    };
}
