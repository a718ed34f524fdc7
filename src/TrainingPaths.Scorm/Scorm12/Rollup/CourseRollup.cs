namespace TrainingPaths.Scorm.Scorm12.Rollup;

/// <summary>Makes a course's result of its items'. SCORM 1.2 leaves this to the LMS; never use it for SCORM 2004, whose root activity says it.</summary>
/// <param name="Rule">How scores are put together.</param>
/// <param name="SingleItem">For <see cref="ScoreRule.Single"/>: the item whose score and success are the course's.</param>
public sealed record CourseRollup(ScoreRule Rule = ScoreRule.Mean, string? SingleItem = null)
{
    /// <summary>Completed when every item is completed or passed; passed when one is and none failed.</summary>
    public CourseResult Of(IReadOnlyList<ItemResult> items)
    {
        var counting = items.Where(item => item.IsVisible || item.WasLaunched).ToList();
        var judged = counting.Where(item => item.IsSco && (Rule != ScoreRule.Single || item.ItemIdentifier == SingleItem)).ToList();
        return new CourseResult(counting.Count > 0 && counting.TrueForAll(IsDone), Passed(judged), Score([.. judged.Where(item => item.Score is not null)]));
    }

    private static bool IsDone(ItemResult item) => item.IsSco ? item.Status is LessonStatus.Completed or LessonStatus.Passed : item.WasLaunched;

    private static bool? Passed(List<ItemResult> judged)
    {
        if (judged.Exists(item => item.Status == LessonStatus.Failed)) return false;
        return judged.Exists(item => item.Status == LessonStatus.Passed) ? true : null;
    }

    private decimal? Score(List<ItemResult> scored)
    {
        if (scored.Count == 0) return null;
        return Rule switch
        {
            ScoreRule.Highest => scored.Max(item => item.Score),
            ScoreRule.Last => scored.MaxBy(item => item.ScoredAt ?? DateTimeOffset.MinValue)!.Score,
            ScoreRule.Weighted => Weighted(scored),
            _ => scored.Average(item => item.Score),
        };
    }

    private static decimal? Weighted(List<ItemResult> scored)
    {
        var weights = scored.Sum(item => item.Weight);
        return weights == 0 ? null : scored.Sum(item => item.Score!.Value * item.Weight) / weights;
    }
}
