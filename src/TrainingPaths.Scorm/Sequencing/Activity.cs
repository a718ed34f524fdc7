using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing;

/// <summary>A node of the activity tree as the manifest defines it (SN 2.1); what happened to it is in <see cref="States.ActivityState"/>.</summary>
public sealed class Activity
{
    internal Activity(Organization organization)
        : this(null, organization.Identifier, organization.Title, organization.CompletionThreshold, organization.Sequencing)
    {
    }

    internal Activity(Activity parent, Item item)
        : this(parent, item.Identifier, item.Title, item.CompletionThreshold, item.Sequencing) => Item = item;

    private Activity(Activity? parent, string identifier, string title, CompletionThreshold threshold, SequencingDefinition sequencing)
    {
        Parent = parent;
        Identifier = identifier;
        Title = title;
        CompletionThreshold = threshold;
        Sequencing = sequencing;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public string Identifier { get; }

    public string Title { get; }

    /// <summary>Null for the root.</summary>
    public Activity? Parent { get; }

    /// <summary>All of them, in the manifest's order, selected or not.</summary>
    public IReadOnlyList<Activity> Children { get; internal set; } = [];

    /// <summary>The item of the manifest; null for the root, which is the organization.</summary>
    public Item? Item { get; }

    public SequencingDefinition Sequencing { get; }

    public CompletionThreshold CompletionThreshold { get; }

    /// <summary>0 for the root.</summary>
    public int Depth { get; }

    /// <summary>Position in a preorder walk of the whole tree.</summary>
    public int Index { get; internal set; }

    public bool IsLeaf => Children.Count == 0;

    public override string ToString() => Identifier;
}
