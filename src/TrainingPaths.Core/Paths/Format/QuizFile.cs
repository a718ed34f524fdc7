namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>quiz.yaml</c> says. Property names are the file's keys.</summary>
/// <param name="Draw">Questions asked at each attempt; all of them without it.</param>
/// <param name="Attempts">The most that somebody may make; without it there is no limit.</param>
/// <param name="TimeLimit">Minutes; without it there is none. A person may be given more.</param>
/// <param name="Shuffle">False: the questions and what can be chosen stay in the order of the file.</param>
public sealed record QuizFile(
    string Id, string Title, int Minutes, QuizQuestion[] Questions, int? Draw = null, int PassMark = 80, int? Attempts = null, int? TimeLimit = null, bool Shuffle = true)
{
    /// <summary>How many graded questions an attempt asks: opinions are asked besides, all of them.</summary>
    public int Drawn => Draw ?? Questions.Count(question => question.IsGraded);
}

/// <summary>A question of the bank. Which of the last keys it has depends on its kind, and lint says which; the published one also knows the ids of what can be chosen.</summary>
/// <param name="Points">One without it.</param>
/// <param name="Partial">Credit for part of the answer, where an answer has parts.</param>
/// <param name="Penalty">Percent of the question's points that each wrong choice of a partial multiple takes away.</param>
public sealed record QuizQuestion(
    string Id,
    QuestionKind Kind,
    string? Objective,
    string? Review,
    string Text,
    QuizOption[]? Options = null,
    string[]? Items = null,
    QuizPair[]? Pairs = null,
    string[]? Others = null,
    decimal? Answer = null,
    decimal? Tolerance = null,
    string? Unit = null,
    string[]? Accepted = null,
    QuizGap[]? Gaps = null,
    AnswerFeedback? Feedback = null,
    int? Points = null,
    bool? Partial = null,
    int? Penalty = null,
    string[]? Scale = null,
    QuizCriterion[]? Grid = null,
    string? Example = null,
    string[]? Tags = null)
{
    public bool IsGraded => Kind != QuestionKind.Likert;
}

/// <summary>Its feedback teaches, it does not scold; lint asks for one on every option, or for one on the question.</summary>
public sealed record QuizOption(string Text, string? Feedback = null, bool Correct = false);

/// <summary>Two things that belong together.</summary>
public sealed record QuizPair(string Prompt, string Match);

/// <summary>A gap of a sentence: what can be chosen for it, the right word first.</summary>
public sealed record QuizGap(string[] Options);

/// <summary>What a trainer looks for in an open text, and the most points that it is worth.</summary>
public sealed record QuizCriterion(string Text, int Points);
