using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>SCORM 1.2 gives clusters no status, yet prerequisites name them: one is completed when all its items are completed or passed, failed as soon as one is. What a cluster launches itself counts as one of them.</summary>
internal static class ClusterStatus
{
    /// <param name="items">Parents before their items.</param>
    public static Dictionary<string, LessonStatus> All(IReadOnlyList<Item> items, Func<string, LessonStatus> statusOf)
    {
        var all = new Dictionary<string, LessonStatus>();
        for (var i = items.Count - 1; i >= 0; i--)
        {
            var item = items[i];
            all[item.Identifier] = item.Items.Count == 0 ? statusOf(item.Identifier) : Of([.. item.Items.Select(child => all[child.Identifier]), .. Own(item, statusOf)]);
        }

        return all;
    }

    private static LessonStatus[] Own(Item cluster, Func<string, LessonStatus> statusOf) => cluster.ResourceIdentifier is null ? [] : [statusOf(cluster.Identifier)];

    private static LessonStatus Of(LessonStatus[] items)
    {
        if (Array.TrueForAll(items, status => status is LessonStatus.Completed or LessonStatus.Passed)) return LessonStatus.Completed;
        if (items.Contains(LessonStatus.Failed)) return LessonStatus.Failed;
        return Array.TrueForAll(items, status => status == LessonStatus.NotAttempted) ? LessonStatus.NotAttempted : LessonStatus.Incomplete;
    }
}
