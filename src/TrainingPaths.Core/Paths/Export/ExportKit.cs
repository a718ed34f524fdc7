using System.Security.Cryptography;
using System.Text;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>What every exported package carries beside its content: program, styles, fonts and their licences, which the build of the site makes.</summary>
/// <param name="Files">By their names in the package.</param>
/// <param name="Mark">Changes with any of them: packages made with others are made again.</param>
public sealed record ExportKit(IReadOnlyList<CourseFile> Files, string Mark)
{
    public const string Folder = "shared/";

    /// <summary>False where the site was built without its scripts and styles: there is nothing to export with.</summary>
    public bool IsWhole => Files.Any(file => file.Name == Folder + "course.js") && Files.Any(file => file.Name == Folder + "course.css");

    /// <param name="files">By their names in the folder of shared files.</param>
    public static ExportKit Of(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // What this assembly writes around them counts as much.
        hash.AppendData(typeof(ExportKit).Module.ModuleVersionId.ToByteArray());
        foreach (var (name, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }

        return new ExportKit([.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => CourseFile.Of(Folder + file.Key, file.Value))], Convert.ToHexStringLower(hash.GetHashAndReset())[..12]);
    }
}
