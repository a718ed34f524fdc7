namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Ending attempts: of descendants (UP.3), of one activity (UP.4), and as if they had not been (abandon).</summary>
internal sealed partial class Engine
{
    /// <summary>SN 4.3.4: nothing that an abandoned attempt reported counts; what global objectives know may be another's word, and stays (TB.2.3 6).</summary>
    private static void Forget(Node node)
    {
        if (!node.IsLeaf)
        {
            return;
        }

        foreach (var objective in node.Objectives)
        {
            objective.State.Clear();
        }
    }

    /// <summary>UP.3: ends what lies between the current activity and its common ancestor with another, both left out.</summary>
    private void TerminateDescendentAttempts(Node toward)
    {
        if (Current is not { } current)
        {
            return;
        }

        foreach (var ending in current.PathUpTo(Node.CommonAncestor(current, toward)).Skip(1))
        {
            EndAttempt(ending);
        }
    }

    /// <summary>UP.4.</summary>
    private void EndAttempt(Node node)
    {
        if (node.IsLeaf)
        {
            if (node.IsTracked && !node.State.IsSuspended)
            {
                CloseSilence(node); // UP.4 1.1
            }
        }
        else
        {
            node.State.IsSuspended = node.Children.Any(child => child.State.IsSuspended); // UP.4 2
        }

        node.State.IsActive = false;
        Note("UP.4", node, node.State.IsSuspended ? "attempt left, suspended" : "attempt ended");
        if (node.IsTracked)
        {
            PublishByMeasure(node.Primary); // SN 3.9.2: the measure may decide only now
        }

        OverallRollup(node);
        ArrangeForNextAttempt(node);
    }

    // UP.4 1.1.1: content that says nothing is done with.
    private void CloseSilence(Node node)
    {
        var delivery = node.Definition.Delivery;
        if (!delivery.CompletionSetByContent && !node.State.SaidCompletionUnknown && Completed(node.Primary) is null)
        {
            SetCompleted(node.Primary, true);
        }

        if (!delivery.ObjectiveSetByContent && !node.State.SaidSuccessUnknown && Satisfied(node.Primary) is null)
        {
            SetSatisfied(node.Primary, true);
        }
    }
}
