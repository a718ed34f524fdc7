namespace TrainingPaths.Core.Progress.Migrating;

/// <summary>Where somebody stands on a path, as far as moving them depends on it. Ids only, and never shown.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="OpenQuizzes">Quizzes begun and not handed in, or handed in and not marked yet.</param>
/// <param name="Completed">The path is completed, or its certificate is there.</param>
public sealed record Follower(Guid EnrolmentId, Guid PersonId, Guid StructureId, Guid VersionId, IReadOnlyList<string> Done, IReadOnlyList<string> OpenQuizzes, bool Completed);

/// <summary>Why somebody is not moved.</summary>
public enum WhyStay
{
    /// <summary>The path is completed: what was proved stays as it was proved.</summary>
    Completed = 1,

    /// <summary>A quiz is open, or waits for its mark: that comes first.</summary>
    QuizOpen = 2,
}

/// <summary>What a move does to one person: pure, so that the dry run and the job cannot differ.</summary>
/// <param name="Stay">Null when they are moved.</param>
/// <param name="AskedAgain">Steps that they did and do again.</param>
/// <param name="Completes">Nothing that counts is left to do.</param>
public sealed record Move(WhyStay? Stay, IReadOnlyList<string> AskedAgain, bool Completes)
{
    /// <summary>Steps that are done by being moved: what they did before is what the newer version asks.</summary>
    public IReadOnlyList<string> Gained { get; init; } = [];

    /// <param name="met">Steps whose package they have brought to what the newer version asks. A plan does not see results: it counts these as asked again, and so never promises too much.</param>
    public static Move Of(Follower who, MoveRules rules, IReadOnlyCollection<string>? met = null)
    {
        if (who.Completed)
            return new Move(WhyStay.Completed, [], Completes: false);
        if (who.OpenQuizzes.Any(quiz => !rules.WithOpenQuizzes || !rules.KeepsResult(quiz)))
            return new Move(WhyStay.QuizOpen, [], Completes: false);
        string[] askedAgain = [.. who.Done.Where(rules.AsksAgain).Except(met ?? []).Order(StringComparer.Ordinal)];
        string[] gained = [.. (met ?? []).Except(who.Done).Order(StringComparer.Ordinal)];
        string[] done = [.. who.Done.Except(askedAgain), .. gained];
        return new Move(null, askedAgain, Completes: who.Done.Count + gained.Length > 0 && !rules.Counted.Except(done).Any()) { Gained = gained };
    }
}
