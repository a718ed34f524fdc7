
namespace TrainingPaths.Core.Paths.Format;

/// <summary>The front matter of a lesson or a practice.</summary>
public sealed record LessonHeader(
    string Id,
    string Title,
    LessonMinutes Minutes,
    string[] Objectives,
    Source[]? Sources,
    DateOnly? VerifiedOn,
    string[]? ToVerify,
    string? Takeaway = null);

/// <summary>Average minutes; reading is checked against the text, the others are the author's honest estimate.</summary>
public sealed record LessonMinutes(int Reading, int Exercise = 0, int Reflection = 0)
{
    public int Total() => Reading + Exercise + Reflection;
}
