using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Reading;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Scorm.Packages;

/// <summary>Reads SCORM packages from people who may not mean well: a zip file is held against limits and rules first, then its manifest, then every file that comes out of it.</summary>
public sealed class PackageReader(PackageLimits? limits = null)
{
    private readonly PackageLimits limits = limits ?? PackageLimits.Default;

    /// <summary>Never throws for what is in the zip file; a refusal says why. When refused, drop what was stored: a file's lie may be found after other files were handed over.</summary>
    /// <param name="zip">Seekable; not closed.</param>
    /// <param name="store">Takes each file in turn; null only looks at them.</param>
    public async Task<PackageReading> ReadAsync(Stream zip, StoreFile? store = null, CancellationToken cancel = default)
    {
        if (!zip.CanSeek) throw new ArgumentException("A zip file is read from its end: the stream must be seekable.", nameof(zip));
        var problems = new ProblemLog();
        var handed = new Handed();
        Manifest? manifest = null;
        IReadOnlyList<Launch> launches = [];
        try
        {
            var file = ZipFile.Open(zip, limits, problems);
            if (PackageRoot.Find(file.Files, problems) is { } root)
            {
                manifest = Understood(file, root, problems);
                if (manifest is not null) launches = new LaunchFinder(manifest, root.Files, problems).Find();
                if (!problems.HasErrors) await HandOverAsync(file, root, store, handed, cancel);
            }
        }
        catch (PackageRefusedException refusal)
        {
            problems.Error(refusal.Code, refusal.Subject, refusal.Message);
        }

        return new PackageReading(Verdict(problems), manifest, launches, handed.Files, handed.Bytes, problems) { ItemCount = manifest?.Default.AllItems().Count() ?? 0 };
    }

    private sealed class Handed
    {
        public int Files;
        public long Bytes;
    }

    private Manifest? Understood(ZipFile file, PackageRoot root, ProblemLog problems)
    {
        using var content = file.Read(root.Manifest);
        return ManifestReader.Read(content, limits.Manifest, problems);
    }

    private static async Task HandOverAsync(ZipFile file, PackageRoot root, StoreFile? store, Handed handed, CancellationToken cancel)
    {
        foreach (var (name, entry) in root.Files)
        {
            await using var content = file.Read(entry);
            if (store is not null) await store(name, content, cancel);
            // Only a file read to its end is known to be as long as it says.
            await content.CopyToAsync(Stream.Null, cancel);
            handed.Files++;
            handed.Bytes += entry.Record.Size;
        }
    }

    private static PackageVerdict Verdict(ProblemLog problems) =>
        problems.HasErrors ? PackageVerdict.Refused
        : problems.Warnings.Count > 0 ? PackageVerdict.AcceptedWithWarnings
        : PackageVerdict.Accepted;
}
