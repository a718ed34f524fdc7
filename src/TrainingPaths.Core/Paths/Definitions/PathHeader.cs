namespace TrainingPaths.Core.Paths.Definitions;

/// <summary>What <c>path.yaml</c> says: who the path is for, what it aims at, how long it takes. Its property names are the file's keys.</summary>
public sealed record PathHeader(
    int Format,
    string Title,
    string Summary,
    string Language,
    string[] Audience,
    string Prerequisites,
    Objective[] Objectives,
    QvctAim Qvct,
    PlannedMinutes Durations,
    string Assessment,
    PathOrder Order,
    string Licence,
    string[] Authors,
    Support Support,
    FrameworkLink? Framework,
    UpcomingSession[]? Upcoming,
    Theme[]? Themes);

/// <summary>What the learner can do afterwards, as an observable act.</summary>
public sealed record Objective(string Id, string Text);

/// <summary>What the path changes for quality of working life, and how one sees that it did.</summary>
public sealed record QvctAim(string Objective, string Indicator);

/// <summary>Planned minutes by modality, as declared in the programme given to the learner.</summary>
public sealed record PlannedMinutes(int SelfPaced, int Workplace = 0);

/// <summary>The block of a registered certification that the path prepares for.</summary>
public sealed record FrameworkLink(string Code, string Block);

/// <summary>Who answers a learner in difficulty, when and within which delay.</summary>
public sealed record Support(string Name, string Phone, string Hours, string Delay);

/// <summary>A session that the engine does not run: announced after a module, counted for no hours.</summary>
public sealed record UpcomingSession(string Id, string Title, Modality Modality, int Minutes, string After, string Description);

/// <summary>Sequential: a module opens after the quiz of the one before. Free: everything is open.</summary>
public enum PathOrder
{
    Sequential,
    Free,
}
