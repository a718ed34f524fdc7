namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Why an item's prerequisites can never be met: the item stays locked, and the reason is told at import and to whoever wonders.</summary>
public enum PrerequisiteFlaw
{
    /// <summary>Not aicc_script.</summary>
    Syntax,

    /// <summary>It names an item that is not there.</summary>
    Unknown,

    /// <summary>It waits for itself, perhaps by way of others.</summary>
    Cycle,
}

/// <summary>One flaw.</summary>
/// <param name="Detail">What is wrong with the expression, the unknown identifier, or empty.</param>
public sealed record FlawedItem(string ItemIdentifier, PrerequisiteFlaw Flaw, string Detail);
