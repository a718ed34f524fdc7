using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Scorm.Sequencing;

/// <summary>The tree that an organization describes (SN 2.1.1): built once a package version, shared by everybody who follows it.</summary>
public sealed class ActivityTree
{
    private readonly Dictionary<string, Activity> byIdentifier = new(StringComparer.Ordinal);

    private ActivityTree(Organization organization)
    {
        Root = new Activity(IsSingle(organization) ? Flowing(organization) : organization);
        ObjectivesGlobalToSystem = organization.ObjectivesGlobalToSystem;
        SharedDataGlobalToSystem = organization.SharedDataGlobalToSystem;
        var activities = new List<Activity>();
        var walk = new Stack<(Activity Activity, IReadOnlyList<Item> Items)>([(Root, organization.Items)]);
        while (walk.TryPop(out var at))
        {
            at.Activity.Index = activities.Count;
            activities.Add(at.Activity);
            if (!byIdentifier.TryAdd(at.Activity.Identifier, at.Activity))
            {
                throw new ArgumentException($"Two activities are called {at.Activity.Identifier}.", nameof(organization));
            }

            at.Activity.Children = [.. at.Items.Select(item => new Activity(at.Activity, item))];
            for (var child = at.Items.Count - 1; child >= 0; child--)
            {
                walk.Push((at.Activity.Children[child], at.Items[child].Items));
            }
        }

        Activities = activities;
    }

    public Activity Root { get; }

    /// <summary>In preorder.</summary>
    public IReadOnlyList<Activity> Activities { get; }

    /// <summary>Whether what global objectives say outlives the registration (SN 3.10.1).</summary>
    public bool ObjectivesGlobalToSystem { get; }

    /// <summary>The same for <c>adl.data</c> stores.</summary>
    public bool SharedDataGlobalToSystem { get; }

    /// <summary>The global objectives that its activities name, as <see cref="States.SharedMemory"/> knows them.</summary>
    public IReadOnlyCollection<string> SharedObjectives() => Activities
        .SelectMany(activity => activity.Sequencing.Objectives.Prepend(activity.Sequencing.PrimaryObjective))
        .SelectMany(objective => objective.Maps)
        .Select(map => Processes.Objective.Normalize(map.TargetId))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The stores that its contents may read or write, likewise.</summary>
    public IReadOnlyCollection<string> SharedStores() => Activities
        .SelectMany(activity => activity.Item?.DataStores ?? [])
        .Select(store => store.TargetId)
        .ToHashSet(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two items have one identifier.</exception>
    public static ActivityTree From(Organization organization)
    {
        ArgumentNullException.ThrowIfNull(organization);
        return new ActivityTree(organization);
    }

    // Nothing is to be chosen where there is one thing only: an LMS starts it, whatever the defaults say (ADL's test cases CM-11, SX-08).
    private static bool IsSingle(Organization organization) =>
        organization is { Items: [{ Items.Count: 0 }], Sequencing.ControlMode: { Choice: true, Flow: false } };

    private static Organization Flowing(Organization organization) => organization with
    {
        Sequencing = organization.Sequencing with { ControlMode = organization.Sequencing.ControlMode with { Choice = false, Flow = true } },
    };

    public Activity? Find(string? identifier) => identifier is not null && byIdentifier.TryGetValue(identifier, out var activity) ? activity : null;
}
