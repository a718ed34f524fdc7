using System.Text.Json;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Kinds by the names that the format gives them.</summary>
internal static class Kinds
{
    public static string NameOf(QuestionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
