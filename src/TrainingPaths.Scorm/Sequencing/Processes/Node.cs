using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>An activity with its state, as the processes walk it.</summary>
internal sealed class Node
{
    private readonly Dictionary<string, Objective> objectives = new(StringComparer.Ordinal);

    public Node(Activity activity, Node? parent, ActivityState state)
    {
        Activity = activity;
        Parent = parent;
        State = state;
        Primary = Add(activity.Sequencing.PrimaryObjective, true);
        foreach (var objective in activity.Sequencing.Objectives)
        {
            Add(objective, false);
        }
    }

    public Activity Activity { get; }

    public Node? Parent { get; }

    public ActivityState State { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Node> Children { get; internal set; } = [];

    /// <summary>Those selected, in their order (SN 4.2.1.3).</summary>
    public IReadOnlyList<Node> Available { get; private set; } = [];

    /// <summary>The available children that have a rule against going past them: mostly none, which spares long clusters a walk a choice.</summary>
    public IReadOnlyList<Node> ForwardBars { get; private set; } = [];

    /// <summary>Among the parent's available children; -1: not one of them.</summary>
    public int Position { get; private set; }

    public Objective Primary { get; }

    public IReadOnlyCollection<Objective> Objectives => objectives.Values;

    public SequencingDefinition Definition => Activity.Sequencing;

    public string Id => Activity.Identifier;

    public bool IsLeaf => Children.Count == 0;

    public bool IsRoot => Parent is null;

    public bool IsTracked => Definition.Delivery.Tracked;

    public bool IsLastAvailable => Parent is not null && (Position < 0 || Position == Parent.Available.Count - 1);

    public bool IsFirstAvailable => Parent is not null && Position <= 0;

    public Objective? FindObjective(string? id) => Objective.Normalize(id) is { Length: > 0 } normal ? objectives.GetValueOrDefault(normal) : Primary;

    public void Offer(IReadOnlyList<Node> children)
    {
        foreach (var child in Children)
        {
            child.Position = -1;
        }

        Available = children;
        ForwardBars = [.. children.Where(child => child.Definition.PreConditions.Any(rule => rule.Action == RuleAction.StopForwardTraversal))];
        for (var position = 0; position < children.Count; position++)
        {
            children[position].Position = position;
        }
    }

    /// <summary>From the root down to this one.</summary>
    public List<Node> PathFromRoot()
    {
        var path = PathToRoot();
        path.Reverse();
        return path;
    }

    /// <summary>From this one up to the root.</summary>
    public List<Node> PathToRoot()
    {
        var path = new List<Node>();
        for (var at = this; at is not null; at = at.Parent)
        {
            path.Add(at);
        }

        return path;
    }

    /// <summary>From this one up to an ancestor, which is left out.</summary>
    public List<Node> PathUpTo(Node ancestor)
    {
        var path = new List<Node>();
        for (var at = this; at is not null && at != ancestor; at = at.Parent)
        {
            path.Add(at);
        }

        return path;
    }

    public bool IsWithin(Node ancestor)
    {
        var at = this;
        while (at is not null && at != ancestor)
        {
            at = at.Parent;
        }

        return at is not null;
    }

    public static Node CommonAncestor(Node one, Node other)
    {
        var (a, b) = (one, other);
        while (a != b)
        {
            if (a.Activity.Depth >= b.Activity.Depth)
            {
                a = a.Parent!;
            }
            else
            {
                b = b.Parent!;
            }
        }

        return a;
    }

    private Objective Add(ObjectiveDefinition definition, bool primary)
    {
        var key = Objective.Normalize(definition.Id);
        if (!State.Objectives.TryGetValue(key, out var state))
        {
            State.Objectives[key] = state = new ObjectiveState();
        }

        var objective = new Objective(this, key, definition, state, primary);
        objectives.TryAdd(key, objective);
        return objective;
    }
}
