namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The choice sequencing request process (SB.2.9); what may bar the way is in ChoiceWays.</summary>
internal sealed partial class Engine
{
    private Sequenced Choice(Node? target)
    {
        if (target is null)
        {
            return Refused("SB.2.9-1", "nothing was chosen", null);
        }

        var refusal = CheckTarget(target) ?? CheckWay(target, out _);
        if (refusal is not null)
        {
            return new Sequenced(null, false, refusal);
        }

        if (target.IsLeaf)
        {
            return Sequenced.Deliver(target); // SB.2.9 11
        }

        var walk = Flow(target, Direction.Forward, true); // SB.2.9 12
        var common = Current is { } current ? Node.CommonAncestor(current, target) : Root;
        return walk.Node is null
            ? new Sequenced(null, false, Refuse("SB.2.9-9", "nothing in it can be delivered", target), common)
            : Sequenced.Deliver(walk.Node);
    }

    // SB.2.9 2 to 4
    private SequencingRefusal? CheckTarget(Node target)
    {
        foreach (var at in target.PathFromRoot())
        {
            if (at is { IsRoot: false, Position: < 0 })
            {
                return Refuse("SB.2.9-2", "it was not selected", at);
            }

            if (IsHiddenFromChoice(at))
            {
                return Refuse("SB.2.9-3", "it is hidden from choice", at);
            }
        }

        return target.Parent is { Definition.ControlMode.Choice: false } ? Refuse("SB.2.9-4", "its cluster does not let choose", target) : null;
    }

    // SB.2.9 5 to 10: how the target lies to the current activity decides what may bar the way
    private SequencingRefusal? CheckWay(Node target, out Node common)
    {
        var current = Current;
        common = current is null ? Root : Node.CommonAncestor(current, target);
        if (current == target)
        {
            return null; // SB.2.9 6
        }

        if (current is not null && current.Parent == target.Parent)
        {
            return CheckSiblings(current, target); // SB.2.9 7
        }

        if (current is null || current == common)
        {
            return CheckDescent(target, common, forward: true); // SB.2.9 8
        }

        if (target == common)
        {
            return CheckLeaving(current.PathUpTo(common)); // SB.2.9 9
        }

        return CheckLeaving(current.PathUpTo(common)) // SB.2.9 10
            ?? CheckConstraint(current, target, common)
            ?? CheckDescent(target, common, forward: target.Activity.Index > current.Activity.Index);
    }
}
