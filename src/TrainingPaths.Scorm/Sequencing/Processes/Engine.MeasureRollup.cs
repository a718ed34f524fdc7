namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Weighted means of what the children measured (RB.1.1): of scores and, in the 4th edition, of progress.</summary>
internal sealed partial class Engine
{
    /// <summary>RB.1.1.a.</summary>
    private void MeasureRollup(Node cluster)
    {
        decimal total = 0, counted = 0;
        var known = false;
        foreach (var child in cluster.Available.Where(child => child.IsTracked))
        {
            counted += child.Definition.Rollup.ObjectiveMeasureWeight;
            if (Measure(child.Primary, inRollup: true) is { } measure)
            {
                total += measure * child.Definition.Rollup.ObjectiveMeasureWeight;
                known = true;
            }
        }

        SetMeasure(cluster.Primary, known && counted > 0 ? total / counted : null);
    }

    /// <summary>RB.1.1.b (4th edition).</summary>
    private void CompletionMeasureRollup(Node cluster)
    {
        decimal total = 0, counted = 0;
        var known = false;
        foreach (var child in cluster.Available.Where(child => child.IsTracked))
        {
            counted += child.Activity.CompletionThreshold.ProgressWeight;
            if (ProgressMeasure(child.Primary, inRollup: true) is { } measure)
            {
                total += measure * child.Activity.CompletionThreshold.ProgressWeight;
                known = true;
            }
        }

        SetProgressMeasure(cluster.Primary, known && counted > 0 ? total / counted : null);
    }
}
