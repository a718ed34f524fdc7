namespace TrainingPaths.Core.Certificates;

/// <summary>Why somebody has no certificate yet, from the only facts that an employer may read.</summary>
internal static class Reasons
{
    /// <summary>Without a sign of life for this long, a path is said to be interrupted. A choice of the product: a month with holidays, and one more.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(60);

    public static WhyMissing WhyMissing(bool beingMade, DateTimeOffset? seenAt, DateTimeOffset? completedAt, DateTimeOffset now) => (beingMade || completedAt is not null, seenAt) switch
    {
        (true, _) => Certificates.WhyMissing.InPreparation,
        (_, null) => Certificates.WhyMissing.NotStarted,
        (_, { } seen) when now - seen > Silence => Certificates.WhyMissing.Interrupted,
        _ => Certificates.WhyMissing.InProgress,
    };
}
