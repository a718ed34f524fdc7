using System.Globalization;
using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>Typed reading of a state's texts.</summary>
internal static class StateReading
{
    /// <summary>A number larger than a decimal holds counts as the largest one: content may write 200 digits.</summary>
    public static decimal? Number(this RunTimeState state, string element)
    {
        if (state[element] is not { Length: > 0 } text) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        return text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
    }

    public static Score Score(this RunTimeState state, string record) => new(
        state.Number($"{record}.scaled"),
        state.Number($"{record}.raw"),
        state.Number($"{record}.min"),
        state.Number($"{record}.max"));

    public static Duration Time(this RunTimeState state, string element) => Duration.Parse(state[element]);

    public static bool? Completed(string? status) => status switch
    {
        "completed" => true,
        "incomplete" or "not attempted" => false,
        _ => null,
    };

    public static bool? Satisfied(string? status) => status switch
    {
        "passed" => true,
        "failed" => false,
        _ => null,
    };
}
