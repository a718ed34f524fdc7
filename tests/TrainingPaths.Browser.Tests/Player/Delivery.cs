using System.Text.Json;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>One item of one request, as it reached the server.</summary>
/// <param name="Who">Whose session carried it.</param>
internal sealed record Delivery(string Address, string Who, Guid Id, long At, JsonElement Body)
{
    public string Question => Body.GetProperty("question").GetString()!;
    public string[] Options => [.. Body.GetProperty("options").EnumerateArray().Select(o => o.GetString()!)];
    public int Screen => Body.GetProperty("screen").GetInt32();
    public string Text => Body.GetProperty("text").GetString()!;
}

/// <summary>What goes wrong with the requests of the outbox.</summary>
internal enum Fault
{
    None,
    /// <summary>Answers 500 and keeps nothing.</summary>
    ServerError,
    /// <summary>Answers 503 and asks for an hour of quiet.</summary>
    AskForQuiet,
    /// <summary>Commits, then the connection breaks: the acknowledgement is lost.</summary>
    LoseAnswer,
    /// <summary>Never answers and keeps nothing.</summary>
    Silence,
    /// <summary>A page of somebody else's, as a hotel's network gives: 200, but not our words.</summary>
    ForeignPage,
}
