namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The ways from the current activity to a chosen one, and what bars them (SB.2.9 7 to 10, SB.2.4, SB.2.9.1, SB.2.9.2).</summary>
internal sealed partial class Engine
{
    // SB.2.9 7: backward, one sibling stands for all, since SB.2.4 looks at their parent; forward, only those with such a rule can bar the way.
    private SequencingRefusal? CheckSiblings(Node current, Node target)
    {
        var cluster = current.Parent!;
        if (target.Position < current.Position)
        {
            return ChoiceActivityTraversal(current, forward: false);
        }

        return cluster.ForwardBars
            .Where(bar => bar.Position >= current.Position && bar.Position < target.Position)
            .OrderBy(bar => bar.Position)
            .Select(bar => ChoiceActivityTraversal(bar, forward: true))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static SequencingRefusal? CheckLeaving(List<Node> leaving)
    {
        var bar = leaving.Find(at => !at.Definition.ControlMode.ChoiceExit);
        return bar is null ? null : Refuse("SB.2.9-7", "it must not be left by choice", bar);
    }

    private static SequencingRefusal? CheckConstraint(Node current, Node target, Node common)
    {
        var constrained = current.PathUpTo(common).Skip(1).FirstOrDefault(at => at.Definition.ConstrainedChoice.ConstrainChoice);
        if (constrained is null)
        {
            return null;
        }

        var direction = target.Activity.Index > constrained.Activity.Index ? Direction.Forward : Direction.Backward;
        var reach = ChoiceFlowTreeTraversal(constrained, direction) ?? constrained; // SB.2.9.1
        return target.IsWithin(reach) || target == constrained
            ? null
            : Refuse("SB.2.9-8", "choice is constrained to what is next to it", constrained);
    }

    private SequencingRefusal? CheckDescent(Node target, Node common, bool forward)
    {
        foreach (var at in Descent(target, common))
        {
            var refusal = forward ? ChoiceActivityTraversal(at, forward: true) : null;
            if (refusal is not null)
            {
                return refusal;
            }

            if (at != common && !at.State.IsActive && at.Definition.ConstrainedChoice.PreventActivation)
            {
                return Refuse("SB.2.9-6", "its children must not be begun from outside", at);
            }
        }

        return null;
    }

    // From the common ancestor down to the target's parent.
    private static IEnumerable<Node> Descent(Node target, Node common)
    {
        var path = target.PathUpTo(common);
        path.Reverse();
        return path.SkipLast(1).Prepend(common);
    }

    /// <summary>SB.2.4.</summary>
    private SequencingRefusal? ChoiceActivityTraversal(Node node, bool forward)
    {
        if (forward)
        {
            return StopsForwardTraversal(node) ? Refuse("SB.2.4-1", "it must be done before what follows", node) : null;
        }

        return node.Parent switch
        {
            null => Refuse("SB.2.4-3", "nothing precedes the root", node),
            { Definition.ControlMode.ForwardOnly: true } => Refuse("SB.2.4-2", "its cluster goes forward only", node),
            _ => null,
        };
    }

    /// <summary>SB.2.9.2: the neighbour in the tree, whatever the rules say; null: none.</summary>
    private static Node? ChoiceFlowTreeTraversal(Node from, Direction direction)
    {
        for (var at = from; at.Parent is not null; at = at.Parent)
        {
            if (direction == Direction.Forward && !at.IsLastAvailable)
            {
                return at.Parent.Available[at.Position + 1];
            }

            if (direction == Direction.Backward && !at.IsFirstAvailable)
            {
                return at.Parent.Available[at.Position - 1];
            }
        }

        return null;
    }
}
