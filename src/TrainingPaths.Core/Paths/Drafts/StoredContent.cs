using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Recordings of drafts lie where those of published versions do: publishing one copies nothing.</summary>
internal static class StoredContent
{
    /// <param name="bytes">Null for what the store holds.</param>
    public static FileContent ContentOf(this FileStore store, string sha256, byte[]? bytes) => bytes is null ? store.ContentOf(sha256, store.LengthOf(sha256)) : bytes;

    /// <summary>Of a file in the store: in memory where it is small.</summary>
    public static FileContent ContentOf(this FileStore store, string sha256, long length)
    {
        if (length > FileContent.MostInMemory)
            return FileContent.Stored(sha256, length, () => store.Open(sha256));
        using var from = store.Open(sha256);
        var bytes = new byte[length];
        from.ReadExactly(bytes);
        return bytes;
    }
}
