using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Core.Accounts;

/// <summary>A member of the federation: the employer of the people who follow paths. No personal data: anyone joining picks theirs from a list.</summary>
public sealed class Structure
{
    public const string DefaultTimeZone = "Europe/Paris";
    public const int LongestName = 160;
    public const int LongestTown = 80;
    public const int LongestTerritory = 80;

    private Structure()
    {
    }

    public Structure(Guid id, string name, string town, string timeZone = DefaultTimeZone, string territory = "")
    {
        Id = id;
        Name = name;
        Town = town;
        Territory = territory;
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(timeZone).Id;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Town { get; private set; } = "";

    /// <summary>What the federation counts by: a département, or whatever it divides its network into. Empty where nobody has said.</summary>
    public string Territory { get; private set; } = "";

    /// <summary>IANA name. The days printed on a certificate are this zone's days.</summary>
    public string TimeZone { get; private set; } = DefaultTimeZone;

    public StructureKind Kind { get; private set; }

    public HeadcountBand Headcount { get; private set; }

    public decimal? FullTime { get; private set; }

    public string? Siret { get; private set; }

    public string? Finess { get; private set; }

    public string? Network { get; private set; }

    public string? Opco { get; private set; }

    public string? Idcc { get; private set; }

    /// <summary>How often it was described: who corrects it says which of them was read.</summary>
    public int Revision { get; private set; }

    public StructureFacts Facts => new()
    {
        Name = Name, Town = Town, Territory = Territory, TimeZone = TimeZone, Kind = Kind, Headcount = Headcount, FullTime = FullTime, Siret = Siret, Finess = Finess, Network = Network, Opco = Opco, Idcc = Idcc,
    };

    internal void Describe(StructureFacts facts)
    {
        (Name, Town, Territory, TimeZone) = (facts.Name, facts.Town, facts.Territory, facts.TimeZone);
        (Kind, Headcount, FullTime) = (facts.Kind, facts.Headcount, facts.FullTime);
        (Siret, Finess, Network, Opco, Idcc) = (facts.Siret, facts.Finess, facts.Network, facts.Opco, facts.Idcc);
        Revision++;
    }

    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
