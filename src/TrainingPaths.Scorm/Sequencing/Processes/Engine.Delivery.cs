namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Delivery (DB): may the activity be shown (DB.1.1), then begin or resume its attempts (DB.2).</summary>
internal sealed partial class Engine
{
    /// <summary>DB.1.1.</summary>
    private SequencingRefusal? DeliveryRequestProcess(Node node)
    {
        if (!node.IsLeaf)
        {
            return Refuse("DB.1.1-1", "only a leaf can be delivered", node);
        }

        var forbidden = node.PathFromRoot().Find(IsForbidden);
        return forbidden is null ? null : Refuse("DB.1.1-3", "it is disabled or its limit is reached", forbidden);
    }

    /// <summary>DB.2.</summary>
    private SequencingRefusal? ContentDeliveryEnvironmentProcess(Node node)
    {
        if (Current is { State.IsActive: true, IsLeaf: true } running)
        {
            return Refuse("DB.2-1", "the current activity is still active", running);
        }

        if (Suspended is { } suspended && suspended != node)
        {
            ClearSuspendedActivity(suspended, node); // DB.2 2
        }

        TerminateDescendentAttempts(node); // DB.2 3
        foreach (var beginning in node.PathFromRoot().Where(at => !at.State.IsActive))
        {
            if (beginning.IsTracked && !beginning.State.IsSuspended)
            {
                BeginAttempt(beginning); // DB.2 5.1.1.2
            }

            beginning.State.IsResumed = beginning.State.IsSuspended;
            beginning.State.IsSuspended = false;
            beginning.State.IsActive = true;
        }

        Note("DB.2", node, "delivered");
        Current = node;
        Suspended = null;
        return null;
    }

    // DB.2 5.1.1.2: a new attempt knows nothing yet, and makes what the children know the matter of an earlier one.
    private static void BeginAttempt(Node node)
    {
        var state = node.State;
        state.AttemptCount++;
        state.ObjectivesAreStale = false;
        state.ProgressIsStale = false;
        state.SaidSuccessUnknown = false;
        state.SaidCompletionUnknown = false;
        foreach (var objective in node.Objectives)
        {
            objective.State.Clear();
        }

        AgeChildren(node, true, true);
    }

    // SN 3.2.5, 3.2.6
    private static void AgeChildren(Node node, bool objectives, bool progress)
    {
        objectives &= node.Definition.ControlMode.UseCurrentAttemptObjectiveInfo;
        progress &= node.Definition.ControlMode.UseCurrentAttemptProgressInfo;
        if (!objectives && !progress)
        {
            return;
        }

        foreach (var child in node.Children)
        {
            child.State.ObjectivesAreStale |= objectives;
            child.State.ProgressIsStale |= progress;
            AgeChildren(child, objectives, progress);
        }
    }

    /// <summary>DB.2.1: something else than what was suspended is delivered.</summary>
    private void ClearSuspendedActivity(Node suspended, Node delivered)
    {
        foreach (var at in suspended.PathUpTo(Node.CommonAncestor(suspended, delivered)))
        {
            at.State.IsSuspended = at.Children.Any(child => child.State.IsSuspended);
            ArrangeForNextAttempt(at);
        }

        Suspended = null;
    }
}
