namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Titles that a new step has until its author gives it one.</summary>
public static class GivenTitles
{
    internal const string FirstLesson = "Première leçon";
    internal const string NextLesson = "Nouvelle leçon";
    internal const string Practice = "Pratique à partager";
    internal const string Sheet = "Nouvelle fiche";

    /// <summary>Whether nobody has chosen this title yet.</summary>
    public static bool Has(string? title) => string.IsNullOrEmpty(title) || title is FirstLesson or NextLesson or Practice or Sheet;
}
