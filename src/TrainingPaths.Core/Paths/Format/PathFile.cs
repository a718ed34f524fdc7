namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>path.yaml</c> says: who the path is for, what it aims at, how long it takes. Property names are the file's keys.</summary>
/// <param name="Durations">Said again by the author, or counted from the steps.</param>
public sealed record PathFile(
    int Format,
    string Title,
    string Summary,
    Objective[] Objectives,
    string Licence,
    string[] Authors,
    FrameworkLink? Framework,
    UpcomingSession[]? Upcoming,
    Theme[]? Themes,
    QvctLink? Qvct = null,
    PlannedMinutes? Durations = null,
    SupportContact? Support = null,
    string[]? Audience = null,
    string? Prerequisites = null,
    string? Assessment = null,
    string Language = "fr",
    PathOrder Order = PathOrder.Free);

/// <summary>Planned minutes by modality, as declared in the programme given to the learner.</summary>
public sealed record PlannedMinutes(int SelfPaced, int Workplace = 0);

/// <summary>A session that the engine does not run: announced after a module, counted for no hours.</summary>
public sealed record UpcomingSession(string Id, string Title, Modality Modality, int Minutes, string After, string Description);

/// <summary>Sequential: a module opens after the quiz of the one before. Free: everything is open.</summary>
public enum PathOrder
{
    Sequential,
    Free,
}
