namespace TrainingPaths.Scorm.Sequencing;

/// <summary>One line of the table of contents (SN 5.6.3).</summary>
/// <param name="Depth">0 for the root.</param>
/// <param name="IsVisible">Whether it is to be shown at all.</param>
/// <param name="IsCurrent">Whether it is what is being shown.</param>
/// <param name="Refusal">Why it cannot be chosen now; null: it can.</param>
public sealed record TocEntry(Activity Activity, int Depth, bool IsVisible, bool IsCurrent, SequencingRefusal? Refusal)
{
    /// <summary>Whether choosing it now leads to something.</summary>
    public bool IsSelectable => Refusal is null;
}
