using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The termination request process (TB.2.3) with exit rules (TB.2.1) and post-condition rules (TB.2.2).</summary>
internal sealed partial class Engine
{
    /// <summary>TB.2.3; <paramref name="instead"/> is the sequencing request that a post-condition puts in the place of the asked one.</summary>
    private SequencingRefusal? TerminationRequestProcess(TerminationKind kind, out SequencingKind? instead)
    {
        instead = null;
        if (Current is not { } current)
        {
            return Refuse("TB.2.3-1", "no session is open", null);
        }

        if (kind is TerminationKind.Exit or TerminationKind.Abandon && !current.State.IsActive)
        {
            return Refuse("TB.2.3-2", "the current activity is over already", current);
        }

        Note("TB.2.3", current, kind.ToString());
        switch (kind)
        {
            case TerminationKind.Exit:
                return Exit(current, out instead);
            case TerminationKind.ExitAll:
                ExitAll(current);
                instead = SequencingKind.Exit;
                return null;
            case TerminationKind.SuspendAll:
                instead = SequencingKind.Exit;
                return SuspendAll(current);
            default:
                Abandon(current, all: kind == TerminationKind.AbandonAll);
                instead = SequencingKind.Exit;
                return null;
        }
    }

    // TB.2.3 3
    private SequencingRefusal? Exit(Node current, out SequencingKind? instead)
    {
        instead = null;
        EndAttempt(current);
        SequencingExitActionRules();
        while (true)
        {
            var at = Current!;
            var action = SequencingPostConditionRules(at);
            instead = Following(action);
            if (action is RuleAction.ExitAll or RuleAction.RetryAll)
            {
                ExitAll(at); // TB.2.3 3.3.3
                instead ??= SequencingKind.Exit;
                return null;
            }

            if (action is not RuleAction.ExitParent)
            {
                if (at.IsRoot && action is not RuleAction.Retry)
                {
                    instead = SequencingKind.Exit; // TB.2.3 3.3.5: the root is over
                }

                return null;
            }

            if (at.Parent is null)
            {
                return Refuse("TB.2.3-4", "the root has no parent to leave", at);
            }

            Current = at.Parent; // TB.2.3 3.3.4
            EndAttempt(at.Parent);
        }
    }

    private static SequencingKind? Following(RuleAction? action) => action switch
    {
        RuleAction.Retry or RuleAction.RetryAll => SequencingKind.Retry,
        RuleAction.Continue => SequencingKind.Continue,
        RuleAction.Previous => SequencingKind.Previous,
        _ => null,
    };

    /// <summary>TB.2.1: the highest cluster on the way whose exit rule applies is left.</summary>
    private void SequencingExitActionRules()
    {
        foreach (var cluster in Current!.PathFromRoot().SkipLast(1))
        {
            if (SequencingRulesCheck(cluster, cluster.Definition.ExitConditions, RuleAction.Exit) is not null)
            {
                Note("TB.2.1", cluster, "left by its exit rule");
                TerminateDescendentAttempts(cluster);
                EndAttempt(cluster);
                Current = cluster;
                return;
            }
        }
    }

    /// <summary>TB.2.2.</summary>
    private RuleAction? SequencingPostConditionRules(Node node)
    {
        var action = node.State.IsSuspended ? null : SequencingRulesCheck(node, node.Definition.PostConditions);
        if (action is not null)
        {
            Note("TB.2.2", node, $"after it: {action}");
        }

        return action;
    }

    // TB.2.3 4
    private void ExitAll(Node current)
    {
        if (current.State.IsActive)
        {
            EndAttempt(current);
        }

        TerminateDescendentAttempts(Root);
        EndAttempt(Root);
        Current = Root;
    }

    // TB.2.3 5
    private SequencingRefusal? SuspendAll(Node current)
    {
        if (current.State.IsActive || current.State.IsSuspended)
        {
            OverallRollup(current);
            Suspended = current;
        }
        else if (current.Parent is null)
        {
            return Refuse("TB.2.3-3", "nothing is there to suspend", current);
        }
        else
        {
            Suspended = current.Parent;
        }

        foreach (var suspending in Suspended!.PathToRoot())
        {
            suspending.State.IsActive = false;
            suspending.State.IsSuspended = true;
        }

        Current = Root;
        return null;
    }

    // TB.2.3 6, 7
    private void Abandon(Node current, bool all)
    {
        Forget(current);
        foreach (var abandoned in all ? current.PathToRoot() : [current])
        {
            abandoned.State.IsActive = false;
            ArrangeForNextAttempt(abandoned);
        }

        Current = all ? Root : current;
    }
}
