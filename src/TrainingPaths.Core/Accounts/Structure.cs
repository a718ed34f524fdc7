namespace TrainingPaths.Core.Accounts;

/// <summary>A member of the federation: the employer of the people who follow paths. No personal data: anyone joining picks theirs from a list.</summary>
public sealed class Structure
{
    public const int LongestName = 160;
    public const int LongestTown = 80;
    public const int LongestTerritory = 80;

    private Structure()
    {
    }

    public Structure(Guid id, string name, string town, string timeZone = "Europe/Paris", string territory = "")
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
    public string TimeZone { get; private set; } = "Europe/Paris";

    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
