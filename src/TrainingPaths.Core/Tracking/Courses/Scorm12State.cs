using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Scorm.Scorm12;

namespace TrainingPaths.Core.Tracking.Courses;

/// <summary>What a course of SCORM 1.2 remembers.</summary>
internal sealed class Scorm12State
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>The item that runs, or ran last.</summary>
    public string? Current { get; set; }

    /// <summary>Whether it still does.</summary>
    public bool Runs { get; set; }

    public Dictionary<string, Scorm12Item> Items { get; set; } = [];

    public static Scorm12State Of(string? json) => json is null ? new() : JsonSerializer.Deserialize<Scorm12State>(json, Shape)!;

    public string ToJson() => JsonSerializer.Serialize(this, Shape);
}

/// <summary>An item that was launched.</summary>
/// <param name="Score">Raw, 0..100; null: none.</param>
internal sealed record Scorm12Item(LessonStatus Status, decimal? Score);
