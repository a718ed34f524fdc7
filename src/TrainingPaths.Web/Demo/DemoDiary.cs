namespace TrainingPaths.Web.Demo;

/// <summary>On which days somebody worked on a path: a few steps a sitting, a few days between two, never on a weekend.</summary>
internal sealed class DemoDiary(DateTimeOffset today, int steps, int lastDay)
{
    private const int StepsASitting = 5;
    private const int DaysBetween = 3;
    private static readonly TimeSpan Morning = new(8, 5, 0);

    /// <summary>When HR asked: before anybody's first sitting.</summary>
    public static DateTimeOffset Asked(DateTimeOffset today) => OnWorkingDay(today, daysAgo: 63);

    /// <summary>When somebody chose the path by themselves: before their own first sitting, however long the path.</summary>
    public static DateTimeOffset Chosen(DateTimeOffset today, int lastDay) => OnWorkingDay(today, lastDay + 21);

    /// <summary>When the sitting begins in which this step is followed, counted from 0. UTC.</summary>
    public DateTimeOffset SittingOf(int step) => OnWorkingDay(today, lastDay + ((steps - 1 - step) / StepsASitting * DaysBetween));

    private static DateTimeOffset OnWorkingDay(DateTimeOffset today, int daysAgo)
    {
        var day = today.UtcDateTime.Date.AddDays(-daysAgo);
        day = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return new DateTimeOffset(day + Morning, TimeSpan.Zero);
    }
}
