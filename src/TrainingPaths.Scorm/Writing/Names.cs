namespace TrainingPaths.Scorm.Writing;

/// <summary>Identifiers that the writer gives, and the order in which items are met.</summary>
internal static class Names
{
    /// <summary>The resource of the shared files.</summary>
    public const string Shared = "SHARED";

    public static string Organization(Course course) => "ORG-" + course.Identifier;

    public static string Resource(CourseItem item) => "RES-" + item.Identifier;

    /// <summary>The global objective that says that an item was passed.</summary>
    public static string Passed(Course course, string identifier) => $"{course.Identifier}-passed-{identifier}";

    /// <summary>Parents before their items, with their depths from 1.</summary>
    public static IEnumerable<(CourseItem Item, int Depth)> All(Course course)
    {
        var waiting = new Stack<(CourseItem Item, int Depth)>(course.Items.Reverse().Select(item => (item, 1)));
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Item.Items.Reverse()) waiting.Push((child, next.Depth + 1));
        }
    }
}
