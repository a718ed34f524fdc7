using System.Globalization;
using TrainingPaths.Scorm.DataModels.Elements;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels.Launching;

/// <summary>Fills a run time's state for a launch: what stays of the attempt, then what the LMS says now.</summary>
public static class Launch
{
    /// <summary>The state that a <see cref="RunTime"/>, here or in the browser, begins with.</summary>
    public static RunTimeState Begin(RunTimeModel model, LaunchState launch)
    {
        var is12 = model == RunTimeModel.Scorm12;
        var values = is12 ? Scorm12Launch.Values(launch) : Scorm2004Launch.Values(launch);
        return new RunTimeState(values, [.. launch.Stores.Select(store => new StoreAccess(store.CanRead, store.CanWrite))]);
    }

    internal static void Put(this Dictionary<string, string> values, string element, string? value)
    {
        if (value is not null) values[element] = value;
    }

    internal static void Put(this Dictionary<string, string> values, string element, decimal? value) =>
        values.Put(element, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>All of the attempt but what belongs to one session and what only the LMS says, which it says anew or no longer; the session's time is added to the total here and nowhere else, from two figures that a repeated commit does not change.</summary>
    internal static Dictionary<string, string> Kept(RunTimeModel model, RunTimeState? previous, string prefix, params ReadOnlySpan<string> ofOneSession)
    {
        var values = (previous ?? RunTimeState.Empty).Values.Where(value => !IsOfTheLms(model, value.Key)).ToDictionary();
        foreach (var element in ofOneSession) values.Remove(element);
        var total = Duration.Parse(previous?[$"{prefix}.total_time"]) + Duration.Parse(previous?[$"{prefix}.session_time"]);
        values.Remove($"{prefix}.session_time");
        if (previous is not null) values[$"{prefix}.total_time"] = prefix == "cmi.core" ? total.ToClock() : total.ToIso();
        return values;
    }

    private static bool IsOfTheLms(RunTimeModel model, string element) => model.Find(ElementName.Parse(element).Pattern)?.Access == ElementAccess.ReadOnly;
}
