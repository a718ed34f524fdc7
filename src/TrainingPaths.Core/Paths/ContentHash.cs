using System.Security.Cryptography;
using System.Text.Json;

namespace TrainingPaths.Core.Paths;

/// <summary>SHA-256 in lower-case hex over JSON whose properties keep the order of their declaration.</summary>
internal static class ContentHash
{
    public static string Of(params object?[] parts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, StepDefinitionJson.Options)));
}
