using System.ComponentModel.DataAnnotations;
using System.Globalization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>A structure as the federation types it.</summary>
public sealed class StructureForm
{
    [Display(Name = "Name"), Required, StringLength(Structure.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "Town"), Required, StringLength(Structure.LongestTown)]
    public string? Town { get; set; }

    [Display(Name = "Territory"), StringLength(Structure.LongestTerritory)]
    public string? Territory { get; set; }

    [Display(Name = "Time zone"), StringLength(80)]
    public string? TimeZone { get; set; } = Structure.DefaultTimeZone;

    [Display(Name = "Kind of structure")]
    public StructureKind? Kind { get; set; }

    [Display(Name = "People employed")]
    public HeadcountBand? Headcount { get; set; }

    [Display(Name = "Full-time equivalents"), FullTime]
    public string? FullTime { get; set; }

    [Display(Name = "SIRET"), SiretNumber]
    public string? Siret { get; set; }

    [Display(Name = "FINESS number"), FinessNumber]
    public string? Finess { get; set; }

    [Display(Name = "Federation"), StringLength(StructureFacts.LongestFunder)]
    public string? Network { get; set; }

    [Display(Name = "OPCO"), StringLength(StructureFacts.LongestFunder)]
    public string? Opco { get; set; }

    [Display(Name = "Collective agreement (IDCC)"), RegularExpression(@"\s*\d{4}\s*", ErrorMessage = "The number of a collective agreement has four digits: 2941 for home help.")]
    public string? Idcc { get; set; }

    public static StructureForm Of(StructureFacts facts) => new()
    {
        Name = facts.Name,
        Town = facts.Town,
        Territory = facts.Territory,
        TimeZone = facts.TimeZone,
        Kind = facts.Kind,
        Headcount = facts.Headcount,
        FullTime = facts.FullTime?.ToString("0.#", CultureInfo.CurrentCulture),
        Siret = facts.Siret is { } siret ? StructureWords.Spaced(siret) : null,
        Finess = facts.Finess,
        Network = facts.Network,
        Opco = facts.Opco,
        Idcc = facts.Idcc,
    };

    public StructureFacts Facts() => new()
    {
        Name = Name ?? "",
        Town = Town ?? "",
        Territory = Territory ?? "",
        TimeZone = TimeZone ?? Structure.DefaultTimeZone,
        Kind = Kind ?? StructureKind.Unknown,
        Headcount = Headcount ?? HeadcountBand.Unknown,
        FullTime = FullTimeAttribute.Read(FullTime),
        Siret = Siret,
        Finess = Finess,
        Network = Network,
        Opco = Opco,
        Idcc = Idcc,
    };
}
