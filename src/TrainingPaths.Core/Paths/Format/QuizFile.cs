namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>quiz.yaml</c> says. Property names are the file's keys.</summary>
public sealed record QuizFile(string Id, string Title, int Minutes, int Draw, int PassMark, QuizQuestion[] Questions);

/// <summary>A question of the bank; the published one also knows its options' ids.</summary>
public sealed record QuizQuestion(string Id, QuestionKind Kind, string Objective, string Review, string Text, QuizOption[] Options);

/// <summary>Feedback is required on every option: it teaches, it does not scold.</summary>
public sealed record QuizOption(string Text, string Feedback, bool Correct = false);
