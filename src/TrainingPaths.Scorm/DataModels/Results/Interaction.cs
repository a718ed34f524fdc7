using TrainingPaths.Scorm.DataModels.Values;

namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>What a content noted of one answer (RTE 4th ed. 4.2.9, SCORM 1.2 RTE 3.4.2.13): enough to tell later which questions are hard and which are bad.</summary>
/// <param name="Index">Its n in <c>cmi.interactions.n</c>.</param>
/// <param name="Type"><c>choice</c>, <c>fill-in</c>…; null: not said, like the rest.</param>
/// <param name="Response">As the data model writes it for this type.</param>
/// <param name="Result"><c>correct</c>, <c>incorrect</c> (<c>wrong</c> in SCORM 1.2), <c>unanticipated</c>, <c>neutral</c> or a number.</param>
public sealed record Interaction(int Index, string Id, string? Type, string? Response, string? Result, Duration? Latency)
{
    /// <summary>Those that are new in <paramref name="after"/>, or say something else than in <paramref name="before"/>: a commit carries all of them each time.</summary>
    public static IReadOnlyList<Interaction> Since(RunTimeModel model, RunTimeState before, RunTimeState after)
    {
        var response = model == RunTimeModel.Scorm12 ? "student_response" : "learner_response";
        var said = new List<Interaction>();
        var count = new ValueStore(after.Values).Count("cmi.interactions");
        for (var n = 0; n < count; n++)
        {
            // SCORM 1.2 does not ask for an id before the rest: such a record tells of no question, but others follow it.
            if (Read(after, n, response) is { } now && Read(before, n, response) != now)
            {
                said.Add(now);
            }
        }

        return said;
    }

    private static Interaction? Read(RunTimeState state, int n, string response)
    {
        var record = $"cmi.interactions.{n}";
        if (state[$"{record}.id"] is not { } id)
        {
            return null;
        }

        var latency = state[$"{record}.latency"];
        return new Interaction(n, id, state[$"{record}.type"], state[$"{record}.{response}"], state[$"{record}.result"], latency is null ? null : Duration.Parse(latency));
    }
}
