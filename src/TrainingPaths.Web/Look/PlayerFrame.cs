using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TrainingPaths.Web.Look;

/// <summary>What surrounds a step in <c>_PlayerLayout</c>. The page sets it: <c>new PlayerFrame(…).Into(ViewData)</c>.</summary>
/// <param name="Position">« Écran 2 sur 5 », or null.</param>
public sealed record PlayerFrame(string LeavePath, string Title, Outline Outline, PlayerStep? Previous, PlayerStep? Next, string? Position = null)
{
    /// <summary>The instant of the last save that the server acknowledged; null while nothing was to be saved.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>The path's language: its titles are read aloud in it, whatever the interface's. Null when they are one.</summary>
    public string? Language { get; init; }

    /// <summary>What there is to do before going on: it takes the place of the next step.</summary>
    public PlayerAction? Instead { get; init; }

    /// <summary>The page has its own filled button: the next step's is a quiet one, for a screen has one filled button only.</summary>
    public bool PageHasMainButton { get; init; }

    public void Into(ViewDataDictionary view) => view[nameof(PlayerFrame)] = this;

    public static PlayerFrame Of(ViewDataDictionary view) =>
        view[nameof(PlayerFrame)] as PlayerFrame ?? throw new InvalidOperationException("A page of the player sets its PlayerFrame.");
}

/// <summary>A neighbour in the bottom bar, or the step where to take up again.</summary>
public sealed record PlayerStep(string Title, int? Minutes, string Path);

/// <summary>A button of the bottom bar that changes something, so a form.</summary>
public sealed record PlayerAction(string Words, string Path);

public sealed record Outline(IReadOnlyList<OutlineModule> Modules);

/// <param name="OfPath">The title is the path's, and not a word of the interface.</param>
public sealed record OutlineModule(string Title, IReadOnlyList<OutlineStep> Steps, bool OfPath = true);

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
