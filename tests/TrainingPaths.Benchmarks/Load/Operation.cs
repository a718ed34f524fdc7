namespace TrainingPaths.Benchmarks.Load;

/// <summary>What a learner or an HR officer waits for. A quiz is three of them.</summary>
internal enum Operation
{
    Dashboard,
    TrainingPath,

    /// <summary>The page, then its event, durable before the answer: two requests, one operation.</summary>
    LessonFirst,

    LessonRepeat,
    QuizStart,

    /// <summary>Ten requests: each choice is saved when it is made.</summary>
    QuizTenAnswers,

    QuizFinish,
    TeamReport,

    /// <summary>What content of SCORM 1.2 saves, durable before the answer.</summary>
    ScormCommit,
}

/// <summary>The workload's shares of draws. <see cref="Operation.QuizStart"/> stands for the whole quiz.</summary>
internal static class Mix
{
    private static readonly (Operation Operation, int Share)[] Shares =
    [
        (Operation.Dashboard, 15),
        (Operation.TrainingPath, 15),
        (Operation.LessonFirst, 20),
        (Operation.LessonRepeat, 20),
        (Operation.ScormCommit, 20),
        (Operation.QuizStart, 3),
        (Operation.TeamReport, 1),
    ];

    public static Operation Draw(Random random)
    {
        var left = random.Next(Shares.Sum(s => s.Share));
        foreach (var (operation, share) in Shares)
        {
            if ((left -= share) < 0)
                return operation;
        }

        throw new InvalidOperationException("The shares do not add up.");
    }
}
