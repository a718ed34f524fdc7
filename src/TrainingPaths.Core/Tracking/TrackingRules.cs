using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

public static class TrackingRules
{
    public static readonly Rule OpenElsewhere = new("tracking.open-elsewhere", "This content was opened in another window: what is done here is no longer saved.");
    public static readonly Rule Sequence = new("tracking.sequence", "Commits are numbered from 1.", 422);
}
