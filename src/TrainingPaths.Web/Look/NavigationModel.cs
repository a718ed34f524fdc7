namespace TrainingPaths.Web.Look;

/// <summary>What the header offers to whoever is looking. Registered per request by the application, which knows the roles; visitors get the default.</summary>
/// <param name="PersonName">Null for a visitor.</param>
/// <param name="Links">At most five, already in the reader's language, the first being where this person starts.</param>
public sealed record NavigationModel(string? PersonName, IReadOnlyList<NavigationLink> Links)
{
    public static readonly NavigationModel Visitor = new(null, []);

    public string SignInPath { get; init; } = "/sign-in";
    public string SignOutPath { get; init; } = "/sign-out";
    public string AccountPath { get; init; } = "/account";

    public bool IsCurrent(NavigationLink link, PathString here) =>
        link.Path == "/" ? here == "/" : here.StartsWithSegments(link.Path);
}

public sealed record NavigationLink(string Text, string Path);
