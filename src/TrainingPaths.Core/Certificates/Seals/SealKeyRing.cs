using System.Collections.Concurrent;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The keys directory, outside the database so that whoever can write rows still cannot make a certificate. <c>seal.pem</c> is the private key
/// in use; <c>public/{id}.pem</c> are all the keys that ever sealed, and are never deleted: old certificates stay verifiable after a rotation.
/// A key is made for the first certificate of a register, or when an administrator asks; never because a folder is missing.
/// </summary>
public sealed class SealKeyRing(string directory)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly ConcurrentDictionary<string, PublicSealKey> _known = [];
    private readonly Lock _gate = new();
    private SealKey? _current;

    private string PrivateFile => Path.Combine(directory, "seal.pem");
    private string PublicDirectory => Path.Combine(directory, "public");

    /// <summary>The key in use; null where there is none.</summary>
    public SealKey? Current()
    {
        lock (_gate) return _current ??= Load();
    }

    /// <summary>Makes the key of a register that is still empty. Where another node was faster, its key is the one.</summary>
    public async Task<SealKey> BeginAsync(CancellationToken ct)
    {
        await using var turn = await TurnAsync(ct);
        return Current() ?? Replace();
    }

    /// <summary>Puts a new key in the place of the one in use, or of one that was lost. Other nodes use theirs until they start again.</summary>
    public async Task<SealKey> RenewAsync(CancellationToken ct)
    {
        await using var turn = await TurnAsync(ct);
        return Replace();
    }

    /// <summary>Every key that can have sealed a certificate, for <c>/.well-known/tp-keys.json</c> and for verification.</summary>
    public IReadOnlyList<PublicSealKey> PublicKeys() => !Directory.Exists(PublicDirectory)
        ? []
        : [.. Directory.EnumerateFiles(PublicDirectory, "*.pem").Order(StringComparer.Ordinal).Select(file => PublicSealKey.FromPem(File.ReadAllText(file)))];

    /// <summary>One public key; null when no key of ours has this id.</summary>
    public PublicSealKey? Find(string id)
    {
        if (_known.TryGetValue(id, out var known)) return known;
        foreach (var key in PublicKeys()) _known[key.Id] = key;
        return _known.GetValueOrDefault(id);
    }

    // Between "there is none" and "here is one" another node could do the same: a file that is moved replaces the one that came before it.
    private Task<FileLock> TurnAsync(CancellationToken ct)
    {
        CreateDirectory(directory);
        return FileLock.TakeAsync(Path.Combine(directory, "seal.lock"), ct);
    }

    private SealKey Replace()
    {
        lock (_gate)
        {
            Publish(SealKey.New().ToPem(), PrivateFile, OwnerOnly);
            return _current = Load()!;
        }
    }

    private SealKey? Load()
    {
        if (!File.Exists(PrivateFile)) return null;
        var key = SealKey.FromPem(File.ReadAllText(PrivateFile));
        // Before the first seal, and again after a crash between the two files: a seal that nobody can check must not exist.
        var publicFile = Path.Combine(PublicDirectory, key.Id + ".pem");
        if (!File.Exists(publicFile)) Publish(key.PublicKey.Pem, publicFile, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return key;
    }

    // Written whole aside first: who reads while it is written, or after a crash, finds a complete file or none.
    private static void Publish(string text, string file, UnixFileMode mode)
    {
        CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, file, overwrite: true);
            DurableFolder.Flush(Path.GetDirectoryName(file)!);   // sealed rows are lost without it
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }
}
