using System.Collections.Concurrent;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// Many files taken in together, as a package has them. Each is written aside, and all are flushed side by side before they get their names: the disk is asked for all of them at once, not for one after the other.
/// None is found before <see cref="KeepAsync"/>, and nothing may point at it; what is not kept is removed.
/// </summary>
public sealed class FileBatch : IDisposable
{
    private const int AtOnce = 16;

    private readonly FileStore store;
    private readonly ConcurrentDictionary<string, string> asides = [];
    private readonly ConcurrentDictionary<string, bool> renewed = [];

    internal FileBatch(FileStore store) => this.store = store;

    /// <param name="most">Bytes.</param>
    /// <exception cref="FileTooLargeException">There is more; nothing of it is kept.</exception>
    public async Task<StoredFile> AddAsync(Stream content, long most, CancellationToken ct)
    {
        var aside = store.Aside();
        try
        {
            var stored = await FileStore.WriteAsync(content, aside, most, flush: false, ct);
            if (!asides.TryAdd(stored.Sha256, aside))
                File.Delete(aside);
            return stored;
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>For a file that the store may hold already: it then stands with the others, and is not written again.</summary>
    /// <returns>False where it is not there, or cannot be kept as it is: it has to be added.</returns>
    public bool Renew(string sha256)
    {
        if (!store.Renew(sha256))
            return false;
        renewed[sha256] = true;
        return true;
    }

    /// <summary>Once this is done a row may point at each of them: neither a file nor its name is lost by a power cut.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        await Parallel.ForEachAsync(asides, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, (file, _) =>
        {
            using (var written = File.OpenHandle(file.Value, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(written);
            store.Name(file.Value, file.Key);
            return ValueTask.CompletedTask;
        });
        foreach (var folder in asides.Keys.Concat(renewed.Keys).GroupBy(hash => hash[..2]))
            store.Flush(folder.First());
        Dispose();
    }

    public void Dispose()
    {
        foreach (var aside in asides.Values)
            File.Delete(aside);
        asides.Clear();
        renewed.Clear();
    }
}
