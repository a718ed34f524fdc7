using System.Security.Cryptography;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>What a file of a folder holds. A text or a picture is in memory; a recording stays where it lies and is read as a stream, for it may be larger than memory should be asked for.</summary>
public sealed class FileContent
{
    /// <summary>Bytes. What is larger lies in a file.</summary>
    public const int MostInMemory = 1_048_576;

    private const int HeadBytes = 4_096;

    private readonly byte[]? bytes;
    private readonly Func<Stream> open;
    private string? sha256;

    private FileContent(byte[]? bytes, long length, Func<Stream> open, string? sha256) => (this.bytes, Length, this.open, this.sha256) = (bytes, length, open, sha256);

    public long Length { get; }

    public bool IsInMemory => bytes is not null;

    /// <summary>Whether the file store holds it under <see cref="Sha256"/>: a row may then point at it.</summary>
    public bool IsStored { get; private init; }

    /// <exception cref="InvalidOperationException">It is no text and no picture.</exception>
    public byte[] Bytes => bytes ?? throw new InvalidOperationException("A recording is read as a stream.");

    /// <summary>Lower-case hex.</summary>
    public string Sha256 => sha256 ??= Hash();

    /// <summary>The first bytes, which say what it is.</summary>
    public byte[] Head => bytes is null ? ReadHead() : bytes[..Math.Min(bytes.Length, HeadBytes)];

    public Stream Open() => open();

    public static FileContent Of(byte[] bytes) => new(bytes, bytes.LongLength, () => new MemoryStream(bytes, writable: false), null);

    /// <param name="open">Gives the same bytes each time.</param>
    public static FileContent Lying(long length, Func<Stream> open) => new(null, length, open, null);

    public static FileContent Stored(string sha256, long length, Func<Stream> open) => new(null, length, open, sha256) { IsStored = true };

    public static implicit operator FileContent(byte[] bytes) => Of(bytes);

    private string Hash()
    {
        using var stream = Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private byte[] ReadHead()
    {
        using var stream = Open();
        var head = new byte[HeadBytes];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}

/// <summary>A file of a folder that lies on no disk.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
public sealed record FolderFile(string Path, FileContent Content)
{
    /// <summary>Of a text or a picture.</summary>
    public byte[] Bytes => Content.Bytes;
}
