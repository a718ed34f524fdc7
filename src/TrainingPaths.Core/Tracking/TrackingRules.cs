using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tracking;

public static class TrackingRules
{
    public static readonly Rule Sequence = new("tracking.sequence", "Commits are numbered from 1.", 422);
    public static readonly Rule Trace = new("tracking.trace", "This is more than any trial has.", 422);
    public static readonly Rule Request = new("tracking.request", "This is not a request that a course knows.", 422);
}
