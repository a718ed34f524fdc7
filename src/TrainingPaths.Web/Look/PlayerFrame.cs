using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TrainingPaths.Web.Look;

/// <summary>What surrounds a step in <c>_PlayerLayout</c>. The page sets it: <c>new PlayerFrame(…).Into(ViewData)</c>.</summary>
/// <param name="Position">« Écran 2 sur 5 », or null.</param>
public sealed record PlayerFrame(string LeavePath, string Title, Outline Outline, PlayerStep? Previous, PlayerStep? Next, string? Position = null)
{
    /// <summary>The instant of the last save that the server acknowledged; null while nothing was to be saved.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    public void Into(ViewDataDictionary view) => view[nameof(PlayerFrame)] = this;

    public static PlayerFrame Of(ViewDataDictionary view) =>
        view[nameof(PlayerFrame)] as PlayerFrame ?? throw new InvalidOperationException("A page of the player sets its PlayerFrame.");
}

/// <summary>A neighbour in the bottom bar, or the step where to take up again.</summary>
public sealed record PlayerStep(string Title, int? Minutes, string Path);

public sealed record Outline(IReadOnlyList<OutlineModule> Modules);

public sealed record OutlineModule(string Title, IReadOnlyList<OutlineStep> Steps);

/// <param name="Reason">Why it is locked, as a sentence; said once, on the first locked step of a module.</param>
/// <param name="Way">Where to go to open it.</param>
public sealed record OutlineStep(string Title, int Minutes, OutlineState State, string Path, string? Reason = null, PlayerStep? Way = null);

public enum OutlineState
{
    Open,
    Done,
    Here,
    Locked,
}
