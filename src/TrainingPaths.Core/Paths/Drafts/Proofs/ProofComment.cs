namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>What a proof-reader says of a step, or what somebody answers to it. It never leaves with the folder, and learners never meet it.</summary>
public sealed class ProofComment
{
    public const int LongestText = 2000;
    public const int LongestQuote = 500;

    private ProofComment()
    {
    }

    /// <param name="id">Made by the page that sends it, so that sending it twice leaves one.</param>
    /// <param name="on">The step; null for an answer, which is where its first comment is.</param>
    public ProofComment(Guid id, Guid draftId, Writer writer, DraftFile? on, string quote, string text, DateTimeOffset now)
    {
        (Id, DraftId, AuthorId, AuthorName) = (id, draftId, writer.Id, writer.Name);
        (StepId, StepTitle) = (on?.StableId ?? "", on?.Title ?? "");
        (Quote, Text, At) = (quote, text, now);
    }

    public static ProofComment Answer(Guid id, ProofComment to, Writer writer, string text, DateTimeOffset now) =>
        new(id, to.DraftId, writer, null, "", text, now) { ReplyTo = to.Id, StepId = to.StepId };

    public Guid Id { get; private set; }

    public Guid DraftId { get; private set; }

    /// <summary>Id of the step or sheet; empty for the path as a whole.</summary>
    public string StepId { get; private set; } = "";

    /// <summary>As it was called then: the step may be gone.</summary>
    public string StepTitle { get; private set; } = "";

    /// <summary>The comment that this answers; null for one that begins.</summary>
    public Guid? ReplyTo { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>Empty once the person was erased.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>Words of the step that it is about; empty for the whole step.</summary>
    public string Quote { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When an author marked it as settled; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public void Settle(DateTimeOffset now) => SettledAt ??= now;

    public void Reopen() => SettledAt = null;
}

/// <param name="IsQuoteGone">The step does not hold the quoted words any more.</param>
/// <param name="IsStepGone">The step itself was removed.</param>
public sealed record ProofThread(ProofComment First, IReadOnlyList<ProofComment> Answers, bool IsQuoteGone, bool IsStepGone);
