namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>quiz.yaml</c> says. Property names are the file's keys.</summary>
public sealed record QuizFile(string Id, string Title, int Minutes, int Draw, int PassMark, QuizQuestion[] Questions);

/// <summary>A question of the bank. Which of the last keys it has depends on its kind, and lint says which; the published one also knows the ids of what can be chosen.</summary>
public sealed record QuizQuestion(
    string Id,
    QuestionKind Kind,
    string Objective,
    string Review,
    string Text,
    QuizOption[]? Options,
    string[]? Items,
    QuizPair[]? Pairs,
    string[]? Others,
    decimal? Answer,
    decimal? Tolerance,
    string? Unit,
    string[]? Accepted,
    QuizGap[]? Gaps,
    AnswerFeedback? Feedback);

/// <summary>Feedback is required on every option: it teaches, it does not scold.</summary>
public sealed record QuizOption(string Text, string Feedback, bool Correct = false);

/// <summary>Two things that belong together.</summary>
public sealed record QuizPair(string Prompt, string Match);

/// <summary>A gap of a sentence: what can be chosen for it, the right word first.</summary>
public sealed record QuizGap(string[] Options);
