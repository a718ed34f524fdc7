using TrainingPaths.Core.Certificates;
using TrainingPaths.Web.Look.Streets;

namespace TrainingPaths.Web.Look;

/// <summary>For <c>_ResumeCard</c>.</summary>
/// <param name="Step">« La charte d'équipe »</param>
/// <param name="Where">« écran 2 sur 5 »; null for what is one screen.</param>
/// <param name="Quiet">Another button of the page is the filled one.</param>
/// <param name="Language">Of the path's words, which may not be the reader's.</param>
public sealed record ResumeCard(string PathTitle, Street Street, string Step, string? Where, int MinutesLeft, int StepsDone, int Steps, string ResumePath, string Language = "fr", bool Quiet = false)
{
    /// <summary>A positioning that may still be taken; nobody has to.</summary>
    public PlayerStep? Offer { get; init; }
}

/// <summary>For <c>_StartCard</c>: a path that nobody has opened yet, where there is none to resume.</summary>
/// <param name="ProposedBy">The structure that asked for it; null for a path that the learner chose.</param>
public sealed record StartCard(string PathTitle, Street Street, int Minutes, int Steps, string? ProposedBy, string StartPath, string Language, bool Quiet = false);

/// <summary>For <c>_Duties</c>: a structure whose training one answers for.</summary>
public sealed record TeamCard(string Structure, TeamSummary Summary, string Path);

/// <summary>For <c>_PublicHome</c>.</summary>
public sealed record PublicHome(Street Street, IReadOnlyList<PathCard> Paths, string CataloguePath, string VerifyPath);

/// <summary>For <c>_PathCard</c>: a path of the catalogue. <paramref name="Minutes"/> are those of the path's own declaration.</summary>
public sealed record PathCard(string Title, string Summary, int Minutes, string Path, string Language = "fr");

/// <summary>For <c>_Error</c>.</summary>
/// <param name="Reference">Four characters to say on the telephone; null when nothing was logged (not found).</param>
public sealed record ErrorScreen(int Status, string? Reference, string BackPath = "/");
