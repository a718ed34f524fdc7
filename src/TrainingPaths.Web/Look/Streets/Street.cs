namespace TrainingPaths.Web.Look.Streets;

/// <summary>A path drawn as a small street: a module is a house, a step is a window that lights up when it is acquired.</summary>
/// <param name="Seed">Decides roofs, heights and doors, so that a path keeps its own street for ever: the path's id.</param>
public sealed record Street(string Seed, IReadOnlyList<House> Houses);

/// <summary>One module; its windows are its steps in order, the last one (the quiz) being the window in the roof.</summary>
public sealed record House(IReadOnlyList<Window> Windows)
{
    public static House Of(params Window[] windows) => new(windows);
}

/// <summary>What a window says of its step.</summary>
public enum Window
{
    /// <summary>Not acquired: the shutters are closed.</summary>
    Dark,

    /// <summary>Where the person will take up again: one shutter open.</summary>
    Here,

    /// <summary>Acquired: the shutters are open on a lit room.</summary>
    Lit,

    /// <summary>Acquired just now: it lights up before the person's eyes, once.</summary>
    JustLit,
}

/// <summary>How much of the street is drawn.</summary>
public enum StreetSize
{
    /// <summary>Houses only, for a card.</summary>
    Strip,

    /// <summary>With trees and bars, for a path's page.</summary>
    Band,

    /// <summary>With the distance behind, for the home page.</summary>
    Header,
}
