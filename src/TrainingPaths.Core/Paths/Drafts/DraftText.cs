using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What a file is to hold.</summary>
public sealed record DraftText(byte[] Bytes)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static DraftText Of(string text) => new(Encoding.UTF8.GetBytes(text));
}
