namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>What the federation asks before a draft is published. One row, or none as long as nobody has set anything.</summary>
public sealed class PublishingTerms
{
    private PublishingTerms()
    {
    }

    /// <summary>Always 1.</summary>
    public int Id { get; private set; }

    /// <summary>Somebody who does not write the draft has proof-read it as it is.</summary>
    public bool ProofreadingRequired { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public Guid ChangedBy { get; private set; }
}
