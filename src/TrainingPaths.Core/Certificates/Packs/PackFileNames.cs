using System.Globalization;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Names the files of a pack <c>NOM_Prenom_Parcours_2026-11-22.pdf</c>, in plain ASCII: they go through old archive tools, mail gateways and
/// shared drives that spoil anything else. Two equal names become <c>…-2</c>, whatever the case: Windows sees one file where Linux sees two.
/// </summary>
internal sealed class PackFileNames
{
    private const int LongestName = 40, LongestPath = 60;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(PackEntry entry)
    {
        var stem = Of(entry.FamilyName, entry.GivenName, entry.PathTitle, entry.IssuedOn);
        var name = $"{stem}.pdf";
        for (var copy = 2; !_taken.Add(name); copy++) name = $"{stem}-{copy}.pdf";
        return name;
    }

    /// <summary>The name without its ending.</summary>
    internal static string Of(string familyName, string givenName, string pathTitle, DateOnly issuedOn) =>
        $"{AsciiName.Of(familyName, LongestName).ToUpperInvariant()}_{AsciiName.Of(givenName, LongestName)}_{AsciiName.Of(pathTitle, LongestPath)}_{issuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
