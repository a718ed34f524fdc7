using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>Turns an entry's name into a path with forward slashes in Unicode's form C, or refuses it.</summary>
internal static partial class ZipName
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>For messages: never fails.</summary>
    public static string Shown(ZipRecord record) => Encoding.UTF8.GetString(record.Name);

    /// <summary>A folder's name ends with a slash.</summary>
    public static string Read(ZipRecord record, PackageLimits limits, out bool hadBackslash)
    {
        var raw = Decode(record);
        hadBackslash = raw.Contains('\\');
        return Clean(raw, limits);
    }

    /// <exception cref="PackageRefusedException">The name leads out of the package or is none.</exception>
    public static string Clean(string raw, PackageLimits limits)
    {
        var path = raw.Replace('\\', '/');
        if (path.Any(char.IsControl)) throw Refused(ProblemCode.ZipNameCharacters, "The file's path has control characters.");
        if (path.Length == 0 || path[0] == '/' || Drive().IsMatch(path) || path.Split('/').Contains(".."))
            throw Refused(ProblemCode.ZipNamePath, "The file's path leads out of the package.");
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToList();
        if (segments.Exists(segment => Device().IsMatch(segment))) throw Refused(ProblemCode.ZipNamePath, "The file's path names a device of Windows.");
        var clean = Normalised(string.Join('/', segments));
        if (Encoding.UTF8.GetByteCount(clean) > limits.NameBytes)
            throw Refused(ProblemCode.ZipNameLength, $"The file's path has more than {limits.NameBytes} bytes.");
        return path.EndsWith('/') ? clean + "/" : clean;

        PackageRefusedException Refused(string code, string message) => new(code, raw, message);
    }

    /// <summary>What two names that no two file systems keep apart have in common.</summary>
    public static string Key(string path) => path.TrimEnd('/').ToUpperInvariant();

    private static string Decode(ZipRecord record)
    {
        try
        {
            // Most tools that write UTF-8 forget to say so.
            return Utf8.GetString(record.Name);
        }
        catch (DecoderFallbackException) when (!record.NameIsUtf8)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetString(record.Name);
        }
        catch (DecoderFallbackException)
        {
            throw new PackageRefusedException(ProblemCode.ZipNameCharacters, Shown(record), "The file's path is not the UTF-8 that it says it is.");
        }
    }

    private static string Normalised(string path)
    {
        try
        {
            return path.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw new PackageRefusedException(ProblemCode.ZipNameCharacters, path, "The file's path has characters that are none.");
        }
    }

    [GeneratedRegex("^[A-Za-z]:")]
    private static partial Regex Drive();

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
