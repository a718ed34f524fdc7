namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>What an author looks for; everything is optional.</summary>
/// <param name="Words">Each must stand somewhere in the fragment or its step's title; case and accents are folded.</param>
/// <param name="Kind">One of <see cref="Fragment.Kinds"/>.</param>
public sealed record FragmentSearch(string? Words = null, string? Kind = null)
{
    internal bool Finds(Fragment fragment) =>
        (string.IsNullOrEmpty(Kind) || fragment.Kind == Kind)
        && (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(AnswerText.Fold).All(word => fragment.Searched.Contains(word, StringComparison.Ordinal));
}

/// <param name="Shown">The first of them, with sanitised HTML.</param>
/// <param name="Found">How many there are.</param>
public sealed record FragmentAnswer(IReadOnlyList<(Fragment Fragment, string Html)> Shown, int Found);
