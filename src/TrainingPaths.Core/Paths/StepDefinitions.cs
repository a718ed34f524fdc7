using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrainingPaths.Core.Paths;

/// <summary>A lesson or a practice: what its text does not hold.</summary>
/// <param name="Takeaway">Prompt of the private note that the exercise leaves behind.</param>
public sealed record LessonDefinition(string Takeaway, IReadOnlyList<string> Objectives, IReadOnlyList<Source> Sources, DateOnly? VerifiedOn, int ReadingMinutes, int ExerciseMinutes, int ReflectionMinutes);

/// <summary>Where a fact comes from. The date is the one of the text, or the day it was read; null where its author gave none: none is made up.</summary>
public sealed record Source(string Title, string? Url, DateOnly? Date);

/// <summary>The whole bank of a quiz. Never sent to a browser as it is: it holds the key.</summary>
/// <param name="Draw">Graded questions asked at each attempt; opinions are asked besides.</param>
/// <param name="PassMark">Percent.</param>
public sealed record QuizDefinition(int Draw, int PassMark, IReadOnlyList<QuestionDefinition> Questions)
{
    /// <summary>The most that somebody may make; null for no limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Attempts { get; init; }

    /// <summary>Minutes; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TimeLimit { get; init; }

    /// <summary>Nothing is shuffled: questions and choices are shown as their author wrote them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool InOrder { get; init; }

    /// <summary>So many of the first questions are drawn before the others: a final assessment's own. Known once the version is read, not stored.</summary>
    [JsonIgnore]
    public int Own { get; init; }

    /// <summary>Nothing to pass and no second go: a positioning. Known once the version is read, not stored.</summary>
    [JsonIgnore]
    public bool Once { get; init; }
}

/// <summary>Where somebody stands at entry, and what they expect: the answers are private notes.</summary>
/// <param name="PlannedMinutes">Told, never credited.</param>
public sealed record PositioningDefinition(int PlannedMinutes, IReadOnlyList<QuestionDefinition> Questions, IReadOnlyList<ActivityField> Expectations);

/// <summary>Something to carry out in the structure, declared by the learner.</summary>
public sealed record ActivityDefinition(IReadOnlyList<string> Objectives, IReadOnlyList<ActivityField> Fields);

public sealed record ActivityField(string Id, string Label, string? Hint);

/// <summary>A session that the site does not run yet.</summary>
/// <param name="PlannedMinutes">Shown, never credited.</param>
public sealed record UpcomingDefinition(int PlannedMinutes, string? Description, string? After);

/// <summary>A SCORM package, by the SHA-256 of its zip file: what was published keeps its own, whatever is sent later.</summary>
public sealed record PackageDefinition(string Sha256, PackageGoal Goal, IReadOnlyList<string> Objectives)
{
    /// <summary>Whether what it came to is what its author asks for.</summary>
    public bool IsMet(bool completed, bool? passed) => completed && (Goal == PackageGoal.Completed || passed == true);
}

/// <summary>What a package must come to for its step to be done.</summary>
public enum PackageGoal
{
    Completed,

    /// <summary>Completed, and passed.</summary>
    Passed,
}

/// <summary>How definitions are written in the database: one set of options, so that hashes are stable.</summary>
public static class StepDefinitionJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write<T>(T definition) => JsonSerializer.Serialize(definition, Options);

    public static T Definition<T>(this Step step) => Read<T>(step.Definition);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidOperationException("An empty step definition.");
}
