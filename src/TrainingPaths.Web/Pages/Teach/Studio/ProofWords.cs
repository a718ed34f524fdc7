using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Where a proof-reading stands, as authors and readers are told.</summary>
public static class ProofWords
{
    public static string Of(ProofStanding standing, IStringLocalizer<Strings> words) => standing.Reading.State switch
    {
        ProofState.Asked => words["Asked on {0}", Words.Day(standing.Reading.AskedAt)],
        ProofState.Reading => words["Being read"],
        ProofState.Declined => words["Declined"],
        ProofState.Withdrawn => words["Request withdrawn"],
        _ => words["Read"],
    };

    /// <summary>When it was read, and how far that still holds; null where nothing was.</summary>
    public static string? ReadOf(ProofStanding standing, IStringLocalizer<Strings> words)
    {
        if (standing.Reading is not { ReadAt: { } at, ReadRevision: { } revision })
            return null;
        var read = words["Read on {0} at {1} (change {2} of the draft).", Words.Day(at), Words.Time(at), revision].Value;
        if (standing.Writes)
            return $"{read} {words["This person writes the draft by now: it does not count."]}";
        if (standing.IsWithdrawn)
            return $"{read} {words["This person was withdrawn: their reading does not count."]}";
        return standing.Changed == 0 ? $"{read} {words["Nothing has changed since."]}"
            : $"{read} {words.Count(standing.Changed, "{0} step has changed or moved since.", "{0} steps have changed or moved since.")}";
    }
}
