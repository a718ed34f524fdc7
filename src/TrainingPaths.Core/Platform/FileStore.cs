using System.Security.Cryptography;

namespace TrainingPaths.Core.Platform;

/// <summary>Files by the hash of their content: written once, never changed, safe to write twice. Names and rights live in the database.</summary>
public sealed class FileStore(string root)
{
    /// <returns>SHA-256 of the content, lower-case hex.</returns>
    public async Task<string> SaveAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var target = PlaceOf(hash);
        if (File.Exists(target))
            return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Written aside, flushed, then renamed: a reader sees the whole file or none, also after a power cut.
        var aside = Path.Combine(root, $".{Guid.NewGuid():n}");
        await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
        {
            await file.WriteAsync(content, ct);
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, target, overwrite: true);
        return hash;
    }

    public Task<byte[]> ReadAsync(string hash, CancellationToken ct) => File.ReadAllBytesAsync(PlaceOf(hash), ct);

    public Stream Open(string hash) => new FileStream(PlaceOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);

    public bool Has(string hash) => File.Exists(PlaceOf(hash));

    private string PlaceOf(string hash) =>
        hash.Length == 64 && hash.All(c => char.IsAsciiHexDigitLower(c))
            ? Path.Combine(root, hash[..2], hash)
            : throw new ArgumentException("Not a lower-case SHA-256.", nameof(hash));
}
