using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach.Proofs;

/// <summary>What a proof-reader moves around by: the studio's outline, with what is said of each step and what changed since they began or said « read ».</summary>
/// <param name="Comments">Open ones, by step.</param>
/// <param name="Changed">Ids of steps, and paths of files that belong to none.</param>
/// <param name="Mark">Of the draft as it is shown.</param>
/// <param name="Before">Null at the beginning.</param>
/// <param name="After">Null at the end.</param>
public sealed record ProofOutline(
    StudioOutline Steps, DraftFile Here, IReadOnlyDictionary<string, int> Comments, IReadOnlySet<string> Changed, string Mark, DraftFile? Before, DraftFile? After)
{
    public static ProofOutline Of(ProofTask task, IReadOnlyList<DraftFile> files, DraftFile here, IReadOnlyDictionary<string, int> comments)
    {
        var steps = StudioOutline.Of(files);
        DraftFile[] order = [.. files.Where(f => f.Place.Kind == DraftPlaceKind.Path), .. steps.Steps.Concat(steps.Sheets).Where(f => f.StableId is not null)];
        var at = Array.FindIndex(order, f => f.Id == here.Id);
        var now = DraftSnapshot.Of(files);
        var since = task.Reading.Began ?? task.Reading.ReadFiles;
        return new ProofOutline(
            steps, here, comments, since is null ? new HashSet<string>() : new DraftSnapshot(since).ChangedTo(now), now.Mark,
            at > 0 ? order[at - 1] : null, at >= 0 && at + 1 < order.Length ? order[at + 1] : null);
    }

    public bool HasChanged(DraftFile file) => Changed.Contains(DraftSnapshot.KeyOf(file));

    /// <param name="stepId">Empty for the path as a whole.</param>
    public static string LinkTo(Guid draft, string stepId) => stepId.Length == 0 ? $"/teach/proofreading/{draft}" : $"/teach/proofreading/{draft}/{Uri.EscapeDataString(stepId)}";

    public static string LinkTo(DraftFile file) => LinkTo(file.DraftId, file.StableId ?? "");
}
