using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The seam with the run-time data model (SN 4.2.1, RTE 4.2): what a content begins with, what it leaves.</summary>
internal sealed partial class Engine
{
    public void Report(Node node, ContentReport report)
    {
        foreach (var map in node.Activity.Item?.DataStores ?? [])
        {
            if (map.CanWrite && report.Stores.TryGetValue(map.TargetId, out var written))
            {
                sharedStores.Stores[map.TargetId] = written;
            }
        }

        node.State.IsSuspended = report.IsSuspended;
        if (!node.IsTracked)
        {
            return;
        }

        var own = new ObjectiveReport(
            "", report.Success, report.Completion, report.ScaledScore, report.RawScore, report.MinScore, report.MaxScore, report.ProgressMeasure);
        foreach (var said in report.Objectives)
        {
            if (said.Id.Length > 0 && node.FindObjective(said.Id) is { } objective)
            {
                if (objective.IsPrimary)
                {
                    own = Complement(own, said);
                }
                else
                {
                    Take(objective, said);
                }
            }
        }

        // An attempt that goes on may be older than its parent's: what it says now is the present one's matter all the same.
        node.State.ObjectivesAreStale = false;
        node.State.ProgressIsStale = false;
        Take(node.Primary, own);
        node.State.SaidSuccessUnknown = own.Success == SuccessStatus.Unknown;
        node.State.SaidCompletionUnknown = own.Completion == CompletionStatus.Unknown;
    }

    // RTE 4.2.17: the primary objective is also in cmi.objectives; what the content says of itself comes first.
    private static ObjectiveReport Complement(ObjectiveReport own, ObjectiveReport said) => new(
        own.Id,
        own.Success ?? said.Success,
        own.Completion ?? said.Completion,
        own.ScaledScore ?? said.ScaledScore,
        own.RawScore ?? said.RawScore,
        own.MinScore ?? said.MinScore,
        own.MaxScore ?? said.MaxScore,
        own.ProgressMeasure ?? said.ProgressMeasure);

    private void Take(Objective objective, ObjectiveReport said)
    {
        if (said.Completion is { } completion)
        {
            SetCompleted(objective, completion switch
            {
                CompletionStatus.Completed => true,
                CompletionStatus.Unknown => null,
                _ => false, // SN table 4.2.1.4: « not attempted » is incomplete
            });
        }

        if (said.ProgressMeasure is not null)
        {
            SetProgressMeasure(objective, said.ProgressMeasure);
        }

        if (said.Success is { } success)
        {
            SetSatisfied(objective, success == SuccessStatus.Unknown ? null : success == SuccessStatus.Passed);
        }

        if (said.ScaledScore is not null)
        {
            SetMeasure(objective, said.ScaledScore);
        }

        SetScores(objective, said.RawScore, said.MinScore, said.MaxScore);
    }

    public ContentLaunch Launch(Node node)
    {
        var item = node.Activity.Item;
        var threshold = node.Activity.CompletionThreshold;
        var primary = node.Primary.Definition;
        return new ContentLaunch(
            node.Activity,
            node.State.AttemptCount,
            node.State.IsResumed,
            threshold.CompletedByMeasure ? threshold.MinimumProgressMeasure : null,
            primary.SatisfiedByMeasure ? primary.MinimumNormalizedMeasure : null,
            node.Definition.Limits.AttemptAbsoluteDuration,
            item?.TimeLimitAction,
            item?.DataFromLms,
            [.. node.Objectives.Where(objective => objective.Id.Length > 0).Select(Begin)],
            [.. (item?.DataStores ?? []).Select(map => new LaunchStore(
                map.TargetId, map.CanRead ? sharedStores.Stores.GetValueOrDefault(map.TargetId) : null, map.CanRead, map.CanWrite))]);
    }

    private ObjectiveRecord Begin(Objective objective) => new(
        objective.Id,
        KnownSatisfied(objective),
        KnownMeasure(objective),
        Score(objective, objective.State.RawScore, map => map.ReadRawScore, global => global.RawScore),
        Score(objective, objective.State.MinScore, map => map.ReadMinScore, global => global.MinScore),
        Score(objective, objective.State.MaxScore, map => map.ReadMaxScore, global => global.MaxScore),
        KnownCompleted(objective),
        KnownProgressMeasure(objective));

    private decimal? Score(
        Objective objective,
        decimal? local,
        Func<Definitions.ObjectiveMap, bool> reads,
        Func<States.ObjectiveState, decimal?> value) => Reads(objective, reads) ? Read(objective, reads, value) : local;
}
