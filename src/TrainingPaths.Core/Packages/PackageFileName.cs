using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>The names of a package's files, as zip files and browsers write them.</summary>
public static class PackageFileName
{
    /// <summary>The form under which a file is looked up: a package made on Windows asks for <c>Logo.PNG</c> where it has <c>logo.png</c>. No package has two files of one key: the reader refuses it.</summary>
    /// <returns>Null for what no file can be called.</returns>
    public static string? Key(string name)
    {
        // Half a character cannot be normalised, nor kept.
        var isText = name.Length is > 0 and <= 1000 && !name.Any(char.IsControl) && Texts.IsWellFormed(name);
        return isText ? name.Normalize(NormalizationForm.FormC).ToUpperInvariant() : null;
    }
}
