using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The processes of the pseudo code (SN 4th ed., appendix C), one family a file, over one registration's state.</summary>
internal sealed partial class Engine
{
    private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> readersIntoPrimary = new(StringComparer.Ordinal);
    private readonly SharedMemory sharedObjectives;
    private readonly SharedMemory sharedStores;
    private List<TraceStep>? trace;

    public Engine(ActivityTree tree, SequencingState state, SharedMemory learner)
    {
        Tree = tree;
        State = state;
        sharedObjectives = tree.ObjectivesGlobalToSystem ? learner : state.Own;
        sharedStores = tree.SharedDataGlobalToSystem ? learner : state.Own;
        foreach (var activity in tree.Activities)
        {
            AddNode(activity);
        }

        foreach (var cluster in tree.Activities.Where(activity => !activity.IsLeaf).Select(activity => nodes[activity.Identifier]))
        {
            cluster.Children = [.. cluster.Activity.Children.Select(child => nodes[child.Identifier])];
            Arrange(cluster);
        }

        Root = nodes[tree.Root.Identifier];
    }

    public ActivityTree Tree { get; }

    public SequencingState State { get; }

    public Node Root { get; }

    public Node? Current
    {
        get => Find(State.CurrentActivity);
        private set => State.CurrentActivity = value?.Id;
    }

    public Node? Suspended
    {
        get => Find(State.SuspendedActivity);
        private set => State.SuspendedActivity = value?.Id;
    }

    public Node? Find(string? identifier) => identifier is not null && nodes.TryGetValue(identifier, out var node) ? node : null;

    private void AddNode(Activity activity)
    {
        if (!State.Activities.TryGetValue(activity.Identifier, out var state))
        {
            State.Activities[activity.Identifier] = state = new ActivityState();
        }

        var node = new Node(activity, Find(activity.Parent?.Identifier), state);
        nodes.Add(activity.Identifier, node);
        foreach (var map in node.Primary.Maps)
        {
            if (!readersIntoPrimary.TryGetValue(map.TargetId, out var readers))
            {
                readersIntoPrimary[map.TargetId] = readers = [];
            }

            readers.Add(node);
        }
    }

    private void Note(string clause, Node? at, string decision) => trace?.Add(new TraceStep(clause, at?.Id, decision));
}
