using System.Globalization;

namespace TrainingPaths.Web.Localization;

/// <summary>Days, hours and lengths as people say them, in the language of the request. Parts are joined by no-break spaces.</summary>
public static class Words
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static bool French => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr";

    /// <summary>« 12 mars 2026 », "12 March 2026". The first of a month is « 1er » in French.</summary>
    public static string Day(DateOnly day)
    {
        var number = French && day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return Join(number, day.ToString("MMMM", CultureInfo.CurrentCulture), day.ToString("yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>The day of an instant in a time zone (Paris unless the structure's is given).</summary>
    public static string Day(DateTimeOffset instant, TimeZoneInfo? zone = null) => Day(DateOnly.FromDateTime(Local(instant, zone)));

    /// <summary>« 10 h 42 », "10:42 am".</summary>
    public static string Time(DateTimeOffset instant, TimeZoneInfo? zone = null) => Time(TimeOnly.FromDateTime(Local(instant, zone)));

    /// <summary>« 10 h 42 », "10:42 am".</summary>
    public static string Time(TimeOnly time) => French
        ? Join(time.Hour.ToString(CultureInfo.InvariantCulture), "h", time.Minute.ToString("00", CultureInfo.InvariantCulture))
        : Join(time.ToString("h:mm", CultureInfo.InvariantCulture), time.Hour < 12 ? "am" : "pm");

    /// <summary>The same for scripts, which know the hour of a save: {H} and {h} are hours of 24 and of 12, {mm} minutes, {am|pm} the half of the day.</summary>
    public static string TimePattern => French ? Join("{H}", "h", "{mm}") : Join("{h}:{mm}", "{am|pm}");

    /// <summary>« 12 min », « 2 h », « 2 h 05 »; in English "2 h 05 min".</summary>
    public static string Duration(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        var (hours, rest) = Math.DivRem(minutes, 60);
        if (hours == 0) return Join(Number(rest), "min");
        if (rest == 0) return Join(Number(hours), "h");
        var both = Join(Number(hours), "h", rest.ToString("00", CultureInfo.InvariantCulture));
        return French ? both : Join(both, "min");
    }

    /// <summary>« 1 250 » with a no-break space, "1,250".</summary>
    public static string Number(int number) =>
        number.ToString("N0", CultureInfo.CurrentCulture).Replace('\u202F', '\u00A0'); // the text font has no narrow no-break space

    /// <summary>The day it is in Paris.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Local(clock.GetUtcNow(), null));

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo? zone) => TimeZoneInfo.ConvertTime(instant, zone ?? Paris).DateTime;

    private static string Join(params string[] parts) => string.Join('\u00A0', parts);
}
