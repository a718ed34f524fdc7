using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

public static class ProofsRules
{
    public static readonly Rule NoReader = new("proof.no-reader", "No trainer or administrator of this site has this mail address.");
    public static readonly Rule Writes = new("proof.writes", "This person writes the draft. Proof-reading is for somebody else.");
    public static readonly Rule Empty = new("proof.empty", "Write your comment.", 422);
    public static readonly Rule NotInStep = new("proof.not-in-step", "These words are not in this step. Copy them as they stand, or leave the passage empty.", 422);
    public static readonly Rule ChangedMeanwhile = new("proof.changed-meanwhile", "The draft changed while this page was open. Look at what changed, then say it again.");
    public static readonly Rule NobodyRead = new("proof.nobody-read", "A path is proof-read by another person before it is published. Ask somebody on the page “Proof-reading” of this draft.");
    public static readonly Rule Outdated = new("proof.outdated", "The draft changed since {0} proof-read it. Ask them to read it again, on the page “Proof-reading” of this draft.");
}
