using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>A text that the learner writes in a step: what <c>_Note</c> draws, with script and without.</summary>
/// <param name="Name">In the form; the errors of the page stand under it.</param>
/// <param name="Field">On the server.</param>
/// <param name="Label">Words of the path, not of the interface.</param>
public sealed record NoteField(StepPage Page, string Name, string Field, string Label, int Rows)
{
    public string? Hint { get; init; }

    /// <summary>The language of the hint, where it is the path's own.</summary>
    public string? HintLanguage { get; init; }

    public Note? Kept { get; init; }

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>What was just typed and refused, else what is kept: nobody types twice.</summary>
    public string? Text => Page.Refused(Name) ?? Kept?.Text;
}
