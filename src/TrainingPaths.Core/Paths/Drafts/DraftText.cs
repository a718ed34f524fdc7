using System.Text;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What a file is to hold. A recording is in the file store before a draft names it.</summary>
public sealed record DraftText(FileContent Content)
{
    /// <summary>Of a text or a picture.</summary>
    public byte[] Bytes => Content.Bytes;

    public string Sha256 => Content.Sha256;

    public static DraftText Of(string text) => new(Encoding.UTF8.GetBytes(text));
}
