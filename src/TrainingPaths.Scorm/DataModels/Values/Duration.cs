using System.Globalization;
using System.Text;

namespace TrainingPaths.Scorm.DataModels.Values;

/// <summary>A length of time as SCORM writes it; months stay apart, since a month has no fixed number of days. What is longer than can be held stays at the longest.</summary>
public readonly record struct Duration(long Months, long Centiseconds)
{
    private const long MonthsPerYear = 12;
    private const long PerSecond = 100;
    private const long PerMinute = 60 * PerSecond;
    private const long PerHour = 60 * PerMinute;
    private const long PerDay = 24 * PerHour;
    private const long MostHours12 = 9999;

    public static Duration operator +(Duration one, Duration other) => new(Sum(one.Months, other.Months), Sum(one.Centiseconds, other.Centiseconds));

    /// <summary>Reads <c>P1Y2M3DT4H5M6.07S</c> (SCORM 2004) or <c>0004:05:06.07</c> (SCORM 1.2), checked before; zero for null.</summary>
    public static Duration Parse(string? text) => text switch
    {
        null => default,
        ['P', ..] => ParseIso(text),
        _ => ParseClock(text),
    };

    /// <summary>As SCORM 2004 writes it: <c>PT0S</c> at least.</summary>
    public string ToIso()
    {
        var text = new StringBuilder("P");
        Append(text, Months / MonthsPerYear, 'Y');
        Append(text, Months % MonthsPerYear, 'M');
        Append(text, Centiseconds / PerDay, 'D');
        var time = new StringBuilder();
        Append(time, Centiseconds % PerDay / PerHour, 'H');
        Append(time, Centiseconds % PerHour / PerMinute, 'M');
        var seconds = Centiseconds % PerMinute;
        if (seconds > 0) time.Append((seconds / (decimal)PerSecond).ToString("0.##", CultureInfo.InvariantCulture)).Append('S');
        if (time.Length > 0) text.Append('T').Append(time);
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <summary>As SCORM 1.2 writes it, which stops at 9999 hours.</summary>
    public string ToClock()
    {
        var centiseconds = Math.Min(Centiseconds, (MostHours12 * PerHour) + PerHour - 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{centiseconds / PerHour:0000}:{centiseconds % PerHour / PerMinute:00}:{centiseconds % PerMinute / PerSecond:00}.{centiseconds % PerSecond:00}");
    }

    /// <summary>For figures; a month counts 30 days, a year 12 months.</summary>
    public TimeSpan ToTimeSpan()
    {
        const long daysPerMonth = 30;
        const long ticksPerCentisecond = TimeSpan.TicksPerMillisecond * 10;
        var ticks = ((Int128)Months * daysPerMonth * PerDay + Centiseconds) * ticksPerCentisecond;
        return TimeSpan.FromTicks(Held(ticks));
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number > 0) text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
    }

    private static Duration ParseIso(string text)
    {
        long months = 0;
        long centiseconds = 0;
        var inTime = false;
        var start = 1;
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || text[at] == '.') continue;
            if (text[at] == 'T') inTime = true;
            else if (text[at] == 'Y') months = Sum(months, Held((Int128)Whole(text[start..at]) * MonthsPerYear));
            else if (text[at] == 'M' && !inTime) months = Sum(months, Whole(text[start..at]));
            else centiseconds = Sum(centiseconds, Held((Int128)Hundredths(text[start..at]) * Unit(text[at]) / PerSecond));
            start = at + 1;
        }

        return new Duration(months, centiseconds);
    }

    private static long Unit(char unit) => unit switch
    {
        'D' => PerDay,
        'H' => PerHour,
        'M' => PerMinute,
        _ => PerSecond,
    };

    private static Duration ParseClock(string text) =>
        text.Split(':') is [var hours, var minutes, var seconds]
            ? new Duration(0, (Whole(hours) * PerHour) + (Whole(minutes) * PerMinute) + Hundredths(seconds))
            : default;

    private static long Sum(long one, long other) => Held((Int128)one + other);

    private static long Held(Int128 number) => number > long.MaxValue ? long.MaxValue : (long)number;

    private static long Whole(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    private static long Hundredths(string number) => (long)(decimal.Parse(number, CultureInfo.InvariantCulture) * PerSecond);
}
