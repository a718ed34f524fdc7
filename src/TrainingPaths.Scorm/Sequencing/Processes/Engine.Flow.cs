namespace TrainingPaths.Scorm.Sequencing.Processes;

internal enum Direction
{
    Forward,
    Backward,
}

/// <summary>Where a walk along the tree leads.</summary>
/// <param name="Node">Null: nowhere.</param>
/// <param name="EndsSession">Whether it walked off the end of the tree.</param>
internal readonly record struct Walk(Node? Node, Direction Direction, SequencingRefusal? Refusal, bool EndsSession);

/// <summary>Flow (SB.2.1 to SB.2.3): the next activity that may be delivered. Loops where the pseudo code recurs, so that no tree is too large.</summary>
internal sealed partial class Engine
{
    /// <summary>SB.2.3.</summary>
    private Walk Flow(Node from, Direction direction, bool considerChildren)
    {
        var step = FlowTreeTraversal(from, direction, considerChildren, null); // SB.2.3 2
        return step.Node is null ? step : FlowActivityTraversal(step.Node, direction);
    }

    /// <summary>SB.2.2, from a candidate on, until something can be delivered or the way is barred.</summary>
    private Walk FlowActivityTraversal(Node candidate, Direction direction)
    {
        Direction? previous = null;
        for (var patience = 4 * (Tree.Activities.Count + 1); patience > 0; patience--)
        {
            if (candidate.Parent is not { Definition.ControlMode.Flow: true })
            {
                return Stopped("SB.2.2-1", "there is no flow into it", candidate); // SB.2.2 1
            }

            var isSkipped = IsSkipped(candidate); // SB.2.2 2
            if (!isSkipped && IsForbidden(candidate))
            {
                return Stopped("SB.2.2-2", "it is disabled or its limit is reached", candidate); // SB.2.2 5
            }

            if (!isSkipped && candidate.IsLeaf)
            {
                Note("SB.2.2", candidate, "flow stops here: it can be delivered");
                return new Walk(candidate, direction, null, false); // SB.2.2 7
            }

            Note("SB.2.2", candidate, isSkipped ? "skipped" : "entered");
            var step = FlowTreeTraversal(candidate, direction, considerChildren: !isSkipped, isSkipped ? previous : null);
            (direction, previous) = Turn(isSkipped, direction, previous, step.Direction);
            if (step.Node is null)
            {
                return step;
            }

            candidate = step.Node;
        }

        return Stopped("SB.2.2-2", "flow turns in circles", candidate); // no tree is known that does; the pseudo code gives no proof
    }

    // SB.2.2 3.3: past a cluster that goes forward only and is skipped whole, the way goes on backward. SB.2.2 6.3: into one, it turns forward.
    private static (Direction Direction, Direction? Previous) Turn(bool isSkipped, Direction direction, Direction? previous, Direction step) =>
        (isSkipped, previous, direction, step) switch
        {
            (true, Direction.Backward, _, Direction.Backward) => (Direction.Backward, null),
            (true, _, _, _) => (direction, previous),
            (false, _, Direction.Backward, Direction.Forward) => (Direction.Forward, Direction.Backward),
            _ => (direction, null),
        };

    /// <summary>SB.2.1: one step along the tree.</summary>
    private Walk FlowTreeTraversal(Node from, Direction direction, bool considerChildren, Direction? previous)
    {
        var reversed = false;
        if (previous == Direction.Backward && from is { Parent: not null, IsLastAvailable: true })
        {
            // SB.2.1 2: every child of a forward-only cluster was skipped; leave it backward
            (direction, from, reversed) = (Direction.Backward, from.Parent.Available[0], true);
        }

        return direction == Direction.Forward ? StepForward(from, considerChildren) : StepBackward(from, considerChildren, reversed);
    }

    // SB.2.1 3
    private Walk StepForward(Node from, bool considerChildren)
    {
        for (var at = from; ; at = at.Parent!, considerChildren = false)
        {
            if (at.IsRoot && (!considerChildren || at.IsLeaf))
            {
                Note("SB.2.1", at, "the end of the tree");
                return new Walk(null, Direction.Forward, Refuse("SB.2.1-1", "nothing follows", from), EndsSession: true);
            }

            if (!at.IsLeaf && considerChildren)
            {
                return at.Available.Count > 0
                    ? new Walk(at.Available[0], Direction.Forward, null, false)
                    : Stopped("SB.2.1-2", "none of its children is available", at);
            }

            if (!at.IsLastAvailable)
            {
                return new Walk(at.Parent!.Available[at.Position + 1], Direction.Forward, null, false);
            }
        }
    }

    // SB.2.1 4
    private static Walk StepBackward(Node from, bool considerChildren, bool reversed)
    {
        for (var at = from; ; at = at.Parent, considerChildren = false, reversed = false)
        {
            if (at.Parent is null)
            {
                return Stopped("SB.2.1-3", "nothing precedes", at);
            }

            if (!at.IsLeaf && considerChildren)
            {
                return EnterBackward(at);
            }

            if (!reversed && at.Parent.Definition.ControlMode.ForwardOnly)
            {
                return Stopped("SB.2.1-4", "its cluster goes forward only", at);
            }

            if (!at.IsFirstAvailable)
            {
                return new Walk(at.Parent.Available[at.Position - 1], Direction.Backward, null, false);
            }
        }
    }

    private static Walk EnterBackward(Node cluster)
    {
        if (cluster.Available.Count == 0)
        {
            return Stopped("SB.2.1-2", "none of its children is available", cluster);
        }

        return cluster.Definition.ControlMode.ForwardOnly
            ? new Walk(cluster.Available[0], Direction.Forward, null, false)
            : new Walk(cluster.Available[^1], Direction.Backward, null, false);
    }

    private static Walk Stopped(string code, string meaning, Node at) => new(null, default, Refuse(code, meaning, at), false);
}
