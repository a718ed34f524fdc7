using TrainingPaths.Core.Paths.Definitions;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>quiz.yaml</c> says.</summary>
public sealed record QuizFile(string Id, string Title, int Minutes, int Draw, int PassMark, QuestionDefinition[] Questions);
