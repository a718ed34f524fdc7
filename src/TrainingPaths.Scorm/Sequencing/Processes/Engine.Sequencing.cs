namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>What a sequencing request leads to.</summary>
/// <param name="Delivery">Null: nothing to deliver.</param>
/// <param name="LeftByChoice">The common ancestor that a choice left although its target delivers nothing (SB.2.9 12).</param>
internal readonly record struct Sequenced(Node? Delivery, bool EndsSession, SequencingRefusal? Refusal, Node? LeftByChoice = null)
{
    public static Sequenced Deliver(Node node) => new(node, false, null);
}

/// <summary>The sequencing request process (SB.2.12) and all its kinds but choice. Nothing here changes state: what a request would do can be asked.</summary>
internal sealed partial class Engine
{
    private Sequenced SequencingRequestProcess(SequencingKind kind, Node? target) => (kind, Current) switch
    {
        (SequencingKind.Start, _) => Start(),
        (SequencingKind.ResumeAll, _) => Resume(),
        (SequencingKind.Choice, _) => Choice(target),
        (_, null) => Refused($"{ProcessOf(kind)}-1", "no session is open", null),
        (_, { } current) => Move(kind, current, target),
    };

    private Sequenced Move(SequencingKind kind, Node current, Node? target) => kind switch
    {
        SequencingKind.Continue => Continue(current),
        SequencingKind.Previous => Previous(current),
        SequencingKind.Retry => Retry(current),
        SequencingKind.Exit => ExitSession(current),
        SequencingKind.Jump when target is not null => Sequenced.Deliver(target), // SB.2.13
        _ => Refused("SB.2.12-1", "no such request", null),
    };

    private static string ProcessOf(SequencingKind kind) => kind switch
    {
        SequencingKind.Continue => "SB.2.7",
        SequencingKind.Previous => "SB.2.8",
        SequencingKind.Retry => "SB.2.10",
        SequencingKind.Exit => "SB.2.11",
        _ => "SB.2.13",
    };

    private static Sequenced Refused(string code, string meaning, Node? at) => new(null, false, Refuse(code, meaning, at));

    private static Sequenced From(Walk walk) => new(walk.Node, walk.EndsSession, walk.Refusal);

    // SB.2.5
    private Sequenced Start()
    {
        if (Current is not null)
        {
            return Refused("SB.2.5-1", "a session is already open", Current);
        }

        return Root.IsLeaf ? Sequenced.Deliver(Root) : From(Flow(Root, Direction.Forward, true));
    }

    // SB.2.6. TB.2.3 5.2.1 suspends a parent whose child is over: what is delivered then is what flows from it, since DB.1.1 takes only leaves.
    private Sequenced Resume()
    {
        if (Current is not null)
        {
            return Refused("SB.2.6-1", "a session is already open", Current);
        }

        return Suspended switch
        {
            null => Refused("SB.2.6-2", "nothing is suspended", null),
            { IsLeaf: true } leaf => Sequenced.Deliver(leaf),
            { } cluster => From(Flow(cluster, Direction.Forward, true)),
        };
    }

    // SB.2.7
    private Sequenced Continue(Node current) => current.Parent is { Definition.ControlMode.Flow: false }
        ? Refused("SB.2.7-2", "there is no flow here", current)
        : From(Flow(current, Direction.Forward, false));

    // SB.2.8
    private Sequenced Previous(Node current) => current.Parent is { Definition.ControlMode.Flow: false }
        ? Refused("SB.2.8-2", "there is no flow here", current)
        : From(Flow(current, Direction.Backward, false));

    // SB.2.10
    private Sequenced Retry(Node current)
    {
        if (current.State.IsActive || current.State.IsSuspended)
        {
            return Refused("SB.2.10-2", "its attempt is not over", current);
        }

        if (current.IsLeaf)
        {
            return Sequenced.Deliver(current);
        }

        var walk = Flow(current, Direction.Forward, true);
        return walk.Node is null ? new Sequenced(null, walk.EndsSession, Refuse("SB.2.10-3", "nothing in it can be delivered", current)) : Sequenced.Deliver(walk.Node);
    }

    // SB.2.11
    private static Sequenced ExitSession(Node current) => current.State.IsActive
        ? Refused("SB.2.11-2", "its attempt is not over", current)
        : new Sequenced(null, current.IsRoot, null);
}
