using System.Text.Json.Serialization;

namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>What content may do with an element (RTE 4.1.1).</summary>
public enum ElementAccess
{
    [JsonStringEnumMemberName("r")]
    ReadOnly,

    [JsonStringEnumMemberName("w")]
    WriteOnly,

    [JsonStringEnumMemberName("rw")]
    ReadWrite,
}
