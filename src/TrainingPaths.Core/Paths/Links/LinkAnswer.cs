using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>What an outside address said when it was asked.</summary>
/// <param name="Status">Of HTTP; null when nothing answered.</param>
/// <param name="Detail">Where it has moved to, or why nothing was said.</param>
/// <param name="Places">Where the folder names it.</param>
public sealed record LinkAnswer(string Address, LinkState State, int? Status, string? Detail, IReadOnlyList<Place> Places)
{
    /// <summary>True for what a reader would find dead.</summary>
    public bool IsBroken => State is LinkState.Gone or LinkState.Unreachable or LinkState.Refused;
}

public enum LinkState
{
    Answers = 1,

    /// <summary>For good, and the new address answers: write that one.</summary>
    Moved = 2,

    /// <summary>404 or 410.</summary>
    Gone = 3,

    /// <summary>The site answers, but not to a program, or has a trouble of its own: look at it in a browser.</summary>
    Unsure = 4,

    /// <summary>No such name, no connection, no certificate that holds, or no answer in time.</summary>
    Unreachable = 5,

    /// <summary>The server does not ask it: not on the Internet, or redirected in circles.</summary>
    Refused = 6,

    /// <summary>The server itself did not get out: no name server, no network. It says nothing of the site.</summary>
    NoWayOut = 7,
}
