using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Writing objectives, and through their maps the global ones (SN 3.10.3).</summary>
internal sealed partial class Engine
{
    private void SetSatisfied(Objective objective, bool? satisfied)
    {
        if (!objective.Definition.SatisfiedByMeasure)
        {
            objective.State.Satisfied = satisfied;
            Write(objective, map => map.WriteSatisfied, global => global.Satisfied, global => global.Satisfied = satisfied);
        }
    }

    private void SetMeasure(Objective objective, decimal? measure)
    {
        if (measure is not null || objective.State.Measure is not null)
        {
            objective.State.Measure = measure;
            Write(objective, map => map.WriteMeasure, global => global.Measure, global => global.Measure = measure);
            PublishByMeasure(objective);
        }
    }

    /// <summary>SN 3.10.2.2: where the measure decides, what it decides is written too.</summary>
    private void PublishByMeasure(Objective objective)
    {
        var withheld = objective.Owner.State.IsActive && !objective.Owner.Definition.Rollup.Considerations.MeasureSatisfactionIfActive;
        if (objective.Definition.SatisfiedByMeasure && !withheld)
        {
            var satisfied = Satisfied(objective);
            objective.State.Satisfied = satisfied;
            Write(objective, map => map.WriteSatisfied, global => global.Satisfied, global => global.Satisfied = satisfied);
        }
    }

    private void SetCompleted(Objective objective, bool? completed)
    {
        if (!objective.IsPrimary || !objective.Owner.Activity.CompletionThreshold.CompletedByMeasure)
        {
            objective.State.Completed = completed;
            Write(objective, map => map.WriteCompletion, global => global.Completed, global => global.Completed = completed);
        }
    }

    private void SetProgressMeasure(Objective objective, decimal? measure)
    {
        if (measure is null && objective.State.ProgressMeasure is null)
        {
            return;
        }

        objective.State.ProgressMeasure = measure;
        Write(objective, map => map.WriteProgressMeasure, global => global.ProgressMeasure, global => global.ProgressMeasure = measure);
        if (objective.IsPrimary && objective.Owner.Activity.CompletionThreshold.CompletedByMeasure)
        {
            var completed = Completed(objective);
            objective.State.Completed = completed;
            Write(objective, map => map.WriteCompletion, global => global.Completed, global => global.Completed = completed);
        }
    }

    private void SetScores(Objective objective, decimal? raw, decimal? min, decimal? max)
    {
        if (raw is not null)
        {
            objective.State.RawScore = raw;
            Write(objective, map => map.WriteRawScore, global => global.RawScore, global => global.RawScore = raw);
        }

        if (min is not null)
        {
            objective.State.MinScore = min;
            Write(objective, map => map.WriteMinScore, global => global.MinScore, global => global.MinScore = min);
        }

        if (max is not null)
        {
            objective.State.MaxScore = max;
            Write(objective, map => map.WriteMaxScore, global => global.MaxScore, global => global.MaxScore = max);
        }
    }

    private void Write<T>(Objective objective, Func<ObjectiveMap, bool> writes, Func<ObjectiveState, T?> old, Action<ObjectiveState> set)
        where T : struct
    {
        foreach (var map in objective.Maps.Where(writes))
        {
            if (!sharedObjectives.Objectives.TryGetValue(map.TargetId, out var global))
            {
                sharedObjectives.Objectives[map.TargetId] = global = new ObjectiveState();
            }

            var before = old(global);
            set(global);
            if (!EqualityComparer<T?>.Default.Equals(before, old(global)))
            {
                State.ChangedObjectives.Add(map.TargetId);
            }
        }
    }
}
