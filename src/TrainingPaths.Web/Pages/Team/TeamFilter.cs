using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Web.Pages.Team;

/// <summary>What the table is narrowed to. It lives in the address, so that it is kept, shared and gone back to.</summary>
/// <param name="State">One of <see cref="TeamStates"/>.</param>
public sealed record TeamFilter(string? Path, string? State, string? Name)
{
    public bool IsEmpty => string.IsNullOrEmpty(Path) && string.IsNullOrEmpty(State) && string.IsNullOrWhiteSpace(Name);

    public bool Keeps(TeamRow row) =>
        (string.IsNullOrEmpty(Path) || row.PathSlug == Path)
        && (string.IsNullOrEmpty(State) || TeamStates.Matches(row, State))
        && (string.IsNullOrWhiteSpace(Name) || System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(row.FullName, Name.Trim(), TeamStates.Loosely) >= 0);
}
