using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>What stands in an item's body and is not shown with the question: what is said after the answer would give it away.</summary>
internal static class QtiHidden
{
    /// <summary>What to write for an element of the body, as HTML; null to write the element.</summary>
    public static string? Instead(XmlPart part) => IsFeedback(part) || IsNote(part) ? "" : part.Is("rubricBlock") ? $"<div>{XmlHtml.Of(part)}</div>" : null;

    /// <summary>For those who mark, tutor or prepare; what is for candidates is part of the question.</summary>
    public static bool IsNote(XmlPart part) => part.Is("rubricBlock") && !part["view"].Contains("candidate", StringComparison.OrdinalIgnoreCase);

    /// <summary>Says that comments within the question are not taken; those within a choice are.</summary>
    public static void TellFeedback(XmlPart body, ItemReading item)
    {
        if (body.Children.Any(HoldsFeedback))
            item.Changed("import.feedback", "Un commentaire écrit dans l'énoncé même n'est pas repris.");
    }

    private static bool IsFeedback(XmlPart part) => part.Name is "feedbackBlock" or "feedbackInline";

    private static bool HoldsFeedback(XmlPart part) => IsFeedback(part) || !part.Is("simpleChoice") && part.Children.Any(HoldsFeedback);
}
