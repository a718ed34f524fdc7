namespace TrainingPaths.Core.Platform;

/// <summary>A lock between processes that the system releases when its holder dies, however it dies.</summary>
public sealed class FileLock : IAsyncDisposable, IDisposable
{
    // EWOULDBLOCK, as the runtime passes it on.
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;

    // ERROR_SHARING_VIOLATION.
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for its turn.</summary>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken ct = default)
    {
        while (true)
        {
            if (TryTake(path) is { } taken) return taken;
            await Task.Delay(100, ct);
        }
    }

    /// <summary>Null when another process holds it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (held.HResult is HeldOnLinux or HeldOnMacOS or HeldOnWindows)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
