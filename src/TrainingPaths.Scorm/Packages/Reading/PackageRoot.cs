using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Where in the zip file the package lies.</summary>
/// <param name="Files">By their names relative to the manifest's folder.</param>
internal sealed record PackageRoot(ZipEntry Manifest, IReadOnlyDictionary<string, ZipEntry> Files)
{
    private const string Name = "imsmanifest.xml";

    /// <summary>Null with an error in the log when there is no manifest, or no telling which.</summary>
    public static PackageRoot? Find(IReadOnlyList<ZipEntry> files, ProblemLog problems)
    {
        var candidates = files.Where(file => IsManifest(file.Name)).ToList();
        var manifest = candidates.Find(file => !file.Name.Contains('/'));
        if (manifest is null)
        {
            var nested = candidates.Where(file => file.Name.Count(c => c == '/') == 1).ToList();
            if (nested.Count > 1)
            {
                problems.Error(ProblemCode.ManifestTwice, string.Join(' ', nested.Take(2).Select(file => file.Name)), "The zip file holds several packages; upload them one by one.");
                return null;
            }

            manifest = nested.FirstOrDefault();
        }

        if (manifest is null)
        {
            NotScorm.Tell(files, candidates.FirstOrDefault(), problems);
            return null;
        }

        var folder = manifest.Name[..^Name.Length];
        if (folder.Length > 0) problems.Warn(ProblemCode.ManifestNested, manifest.Name, "The package lies in a folder of the zip file; its manifest should be at the top.");
        if (!manifest.Name.EndsWith(Name, StringComparison.Ordinal)) problems.Warn(ProblemCode.ManifestCase, manifest.Name, "The manifest's name should be written imsmanifest.xml.");
        return new PackageRoot(manifest, Inside(files, folder, problems));
    }

    private static Dictionary<string, ZipEntry> Inside(IReadOnlyList<ZipEntry> files, string folder, ProblemLog problems)
    {
        var inside = new Dictionary<string, ZipEntry>();
        foreach (var file in files)
        {
            if (file.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) inside.Add(file.Name[folder.Length..], file);
            else problems.Warn(ProblemCode.OutsideFolder, file.Name, "The file lies outside the package's folder and was left out.");
        }

        return inside;
    }

    private static bool IsManifest(string name) => name.AsSpan(name.LastIndexOf('/') + 1).Equals(Name, StringComparison.OrdinalIgnoreCase);
}
