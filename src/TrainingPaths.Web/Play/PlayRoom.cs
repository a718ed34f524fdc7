using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Play;

/// <summary>What the player's page needs to know before its script asks for the rest.</summary>
/// <param name="OpenPath">Where its script asks to open the course.</param>
/// <param name="Content">Where its frame comes from.</param>
/// <param name="LeavePath">Where « Leave » leads.</param>
public sealed record PlayRoom(string Title, string OpenPath, ContentPlace Content, string LeavePath, bool CountsForNothing)
{
    /// <summary>Where the test bench of a trial asks what was seen.</summary>
    public string JudgePath => $"{OpenPath}/verdict";
}
