using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace TrainingPaths.Core.Platform;

/// <summary>Files by the hash of their content: written once, never changed, safe to write twice. Names and rights live in the database.</summary>
public sealed class FileStore(string root)
{
    // Longer than any import takes.
    private static readonly TimeSpan LeftAside = TimeSpan.FromDays(1);

    // At most 256: an import of thousands of files flushes their folders' folder once each.
    private readonly ConcurrentDictionary<string, bool> onDisk = [];

    /// <returns>SHA-256 of the content, lower-case hex. Once it is returned, a row may point at it: neither the file nor its name is lost by a power cut.</returns>
    public async Task<string> SaveAsync(byte[] content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (Renew(hash))
            Flush(hash);   // whoever wrote it may not have come so far yet
        else
            await SaveAsync(new MemoryStream(content, writable: false), content.Length, ct);
        return hash;
    }

    /// <summary>The same for content of any length, which is never held in memory.</summary>
    /// <param name="most">Bytes.</param>
    /// <exception cref="FileTooLargeException">There is more; nothing is kept.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, long most, CancellationToken ct)
    {
        // Written aside, flushed, then renamed: a reader sees the whole file or none, also after a power cut.
        var aside = Aside();
        try
        {
            var stored = await WriteAsync(content, aside, most, flush: true, ct);
            Name(aside, stored.Sha256);
            Flush(stored.Sha256);
            return stored;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>For many files that something points at only once all of them are there. What a batch that was killed left aside goes after a day.</summary>
    public FileBatch Batch(DateTimeOffset now)
    {
        DropAsides(now - LeftAside);
        return new(this);
    }

    /// <summary>What was being written and never got its name, since before then.</summary>
    internal void DropAsides(DateTimeOffset before)
    {
        var aside = Directory.Exists(root) ? Directory.EnumerateFiles(root, ".*") : [];
        foreach (var left in aside.Where(file => File.GetLastWriteTimeUtc(file) < before.UtcDateTime))
            File.Delete(left);
    }

    /// <summary>Files that nobody has saved since, of those whose hash begins with a digit: a sixteenth of the store at a time.</summary>
    internal IEnumerable<string> SavedBefore(DateTimeOffset limit, char first)
    {
        var folders = Directory.Exists(root) ? Directory.EnumerateDirectories(root, $"{first}?") : [];
        return folders.SelectMany(Directory.EnumerateFiles).Where(file => File.GetLastWriteTimeUtc(file) < limit.UtcDateTime).Select(file => Path.GetFileName(file)).Where(IsHash);
    }

    /// <summary>Deletes a file that no row points at, unless somebody saved it again meanwhile: their row is about to come.</summary>
    internal bool DeleteIfSavedBefore(DateTimeOffset limit, string hash)
    {
        var aside = Aside();
        try
        {
            // Out of its place first: whoever saves it from here on writes it anew, and who did before has left a younger time on it.
            File.Move(PlaceOf(hash), aside);
        }
        catch (FileNotFoundException)
        {
            return false;   // somebody else deleted it
        }

        if (File.GetLastWriteTimeUtc(aside) >= limit.UtcDateTime)
        {
            File.Move(aside, PlaceOf(hash), overwrite: true);
            return false;
        }

        File.Delete(aside);
        return true;
    }

    internal string Aside()
    {
        Directory.CreateDirectory(root);
        return Path.Combine(root, $".{Guid.NewGuid():n}");
    }

    /// <remarks>What it holds must be on disk by now.</remarks>
    internal void Name(string aside, string hash)
    {
        if (Renew(hash))
            return;
        var target = PlaceOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(aside, target, overwrite: true);
    }

    /// <summary>For a row that is about to point at a file that is there: from now on it is as young as if it were new.</summary>
    /// <returns>False where it is not there, or cannot be kept as it is: it has to be saved again.</returns>
    public bool Keep(string hash)
    {
        if (!Renew(hash))
            return false;
        Flush(hash);
        return true;
    }

    // Something is about to point at it: from now on it is as young as if it were new. False where it is not there, or belongs to another account: then it is written again.
    internal bool Renew(string hash)
    {
        var place = PlaceOf(hash);
        if (!File.Exists(place))
            return false;
        try
        {
            File.SetLastWriteTimeUtc(place, TimeProvider.System.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The names in this file's folder.</summary>
    internal void Flush(string hash)
    {
        var folder = Path.GetDirectoryName(PlaceOf(hash))!;
        DurableFolder.Flush(folder);
        if (onDisk.ContainsKey(folder))
            return;
        DurableFolder.Flush(root);
        onDisk[folder] = true;
    }

    internal static async Task<StoredFile> WriteAsync(Stream content, string aside, long most, bool flush, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, useAsync: true);
        var buffer = new byte[1 << 16];
        var written = 0L;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            written += read;
            if (written > most)
                throw new FileTooLargeException();
            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        file.Flush(flushToDisk: flush);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), written);
    }

    /// <summary>Whether writing failed because the disk is full or a quota is reached.</summary>
    public static bool HasNoRoom(IOException failure) => (failure.HResult & 0xFFFF) is EnoSpc or EdQuot or ErrorHandleDiskFull or ErrorDiskFull;

    // What .NET puts into HResult: errno on Linux and macOS, the system's code on Windows.
    private const int EnoSpc = 28;
    private const int EdQuot = 122;
    private const int ErrorHandleDiskFull = 39;
    private const int ErrorDiskFull = 112;

    public Task<byte[]> ReadAsync(string hash, CancellationToken ct) => File.ReadAllBytesAsync(PlaceOf(hash), ct);

    public Stream Open(string hash) => new FileStream(PlaceOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);

    /// <summary>For what is kept for a time only. Deleting it twice is fine.</summary>
    public void Delete(string hash)
    {
        if (Has(hash))
            File.Delete(PlaceOf(hash));
    }

    /// <summary>Bytes.</summary>
    public long LengthOf(string hash) => new FileInfo(PlaceOf(hash)).Length;

    public bool Has(string hash) => File.Exists(PlaceOf(hash));

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PlaceOf(string hash) =>
        IsHash(hash)
            ? Path.Combine(root, hash[..2], hash)
            : throw new ArgumentException("Not a lower-case SHA-256.", nameof(hash));
}

/// <param name="Sha256">Lower-case hex.</param>
public sealed record StoredFile(string Sha256, long Bytes);

/// <summary>Thrown while a file is stored that turns out longer than it may be.</summary>
public sealed class FileTooLargeException : Exception;
