using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>
/// Reading objectives through their maps to global ones (SN 3.10.3). Where an objective reads its satisfaction, measure or scores
/// from a global one, that one alone counts, known or not; completion and progress fall back on what is known locally. SN's tables leave
/// room for the opposite; ADL's test cases do not (CM-13, OB-03b, OB-09a, SX-05).
/// </summary>
internal sealed partial class Engine
{
    public ObjectiveRecord OutcomeOf(Activity activity)
    {
        var primary = nodes[activity.Identifier].Primary;
        return new ObjectiveRecord(primary.Id, Satisfied(primary), Measure(primary), Completed: Completed(primary), ProgressMeasure: ProgressMeasure(primary));
    }

    // Nothing is known of what is not tracked; a content may see what its objectives read all the same (Known…).
    private bool? Satisfied(Objective objective, bool inRollup = false) => objective.Owner.IsTracked ? KnownSatisfied(objective, inRollup) : null;

    private decimal? Measure(Objective objective, bool inRollup = false) => objective.Owner.IsTracked ? KnownMeasure(objective, inRollup) : null;

    private decimal? ProgressMeasure(Objective objective, bool inRollup = false) => objective.Owner.IsTracked ? KnownProgressMeasure(objective, inRollup) : null;

    private bool? Completed(Objective objective, bool inRollup = false)
    {
        var owner = objective.Owner;
        if (!owner.IsTracked)
        {
            return null;
        }

        if (objective.IsPrimary && owner.Activity.CompletionThreshold.CompletedByMeasure)
        {
            return KnownProgressMeasure(objective, inRollup) is { } measure ? measure >= owner.Activity.CompletionThreshold.MinimumProgressMeasure : null;
        }

        return KnownCompleted(objective, inRollup);
    }

    private bool? KnownSatisfied(Objective objective, bool inRollup = false)
    {
        var owner = objective.Owner;
        if (!objective.Definition.SatisfiedByMeasure)
        {
            var local = inRollup && owner.State.ObjectivesAreStale ? null : objective.State.Satisfied;
            return Reads(objective, map => map.ReadSatisfied) ? Read(objective, map => map.ReadSatisfied, global => global.Satisfied) : local;
        }

        // SN 3.9.2: a measure decides only once the attempt is over, where the author wants so.
        return owner.State.IsActive && !owner.Definition.Rollup.Considerations.MeasureSatisfactionIfActive
            ? null
            : KnownMeasure(objective, inRollup) is { } measure ? measure >= objective.Definition.MinimumNormalizedMeasure : null;
    }

    private decimal? KnownMeasure(Objective objective, bool inRollup = false)
    {
        var local = inRollup && objective.Owner.State.ObjectivesAreStale ? null : objective.State.Measure;
        return Reads(objective, map => map.ReadMeasure) ? Read(objective, map => map.ReadMeasure, global => global.Measure) : local;
    }

    private bool? KnownCompleted(Objective objective, bool inRollup = false)
    {
        var local = inRollup && objective.Owner.State.ProgressIsStale ? null : objective.State.Completed;
        return Read(objective, map => map.ReadCompletion, global => global.Completed) ?? local;
    }

    private decimal? KnownProgressMeasure(Objective objective, bool inRollup = false)
    {
        var local = inRollup && objective.Owner.State.ProgressIsStale ? null : objective.State.ProgressMeasure;
        return Read(objective, map => map.ReadProgressMeasure, global => global.ProgressMeasure) ?? local;
    }

    private static bool Reads(Objective objective, Func<ObjectiveMap, bool> reads) => objective.Maps.Any(reads);

    private T? Read<T>(Objective objective, Func<ObjectiveMap, bool> reads, Func<ObjectiveState, T?> value)
        where T : struct
    {
        foreach (var map in objective.Maps)
        {
            if (reads(map) && sharedObjectives.Objectives.TryGetValue(map.TargetId, out var global) && value(global) is { } known)
            {
                return known;
            }
        }

        return null;
    }
}
