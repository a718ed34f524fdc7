using TrainingPaths.Scorm.DataModels.Results;

namespace TrainingPaths.Core.Tracking;

/// <summary>
/// An answer that a content noted, in the commit that first said it so: for the analysis of questions, and for nobody's judgement. Added, never changed;
/// an answer that is given again is another row. Trials leave none.
/// </summary>
public sealed class StoredInteraction
{
    private StoredInteraction()
    {
    }

    internal StoredInteraction(LearnerSession session, int sequence, Interaction said, DateTimeOffset now)
    {
        SessionId = session.Id;
        PersonId = session.PersonId;
        Sequence = sequence;
        Index = said.Index;
        InteractionId = said.Id;
        Type = said.Type;
        Response = said.Response;
        Result = said.Result;
        Latency = said.Latency?.ToTimeSpan();
        At = now;
    }

    public Guid SessionId { get; private set; }

    /// <summary>Of the commit.</summary>
    public int Sequence { get; private set; }

    /// <summary>Its n in <c>cmi.interactions.n</c>.</summary>
    public int Index { get; private set; }

    public Guid PersonId { get; private set; }

    public string InteractionId { get; private set; } = "";

    /// <summary>Null: not said, like the next three.</summary>
    public string? Type { get; private set; }

    public string? Response { get; private set; }

    public string? Result { get; private set; }

    public TimeSpan? Latency { get; private set; }

    /// <summary>When it came in: clocks of browsers are nobody's evidence.</summary>
    public DateTimeOffset At { get; private set; }
}
