using System.Text.RegularExpressions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>The folder that addresses are relative to: <c>xml:base</c>s composed (RFC 3986 without authorities: a package is a closed folder).</summary>
internal sealed partial class PackageFolder
{
    /// <summary>Longer ones are no address of a file, and composing thousands of them would take for ever.</summary>
    private const int Longest = 2048;

    private const AddressFlaw Fatal = AddressFlaw.Remote | AddressFlaw.Outside | AddressFlaw.Invalid;

    private readonly IReadOnlyList<string> segments;
    private readonly AddressFlaw flaw;
    private readonly Composed composed;

    private PackageFolder(IReadOnlyList<string> segments, AddressFlaw flaw, Composed composed)
    {
        this.segments = segments;
        this.flaw = flaw;
        this.composed = composed;
    }

    /// <param name="composed">Once it is too much, every address is invalid.</param>
    public static PackageFolder Root(Composed composed) => new([], AddressFlaw.None, composed);

    public static bool IsFatal(AddressFlaw flaw) => (flaw & Fatal) != 0;

    /// <summary>The base inside this one; itself when there is none.</summary>
    public PackageFolder Into(string? folder)
    {
        if (string.IsNullOrEmpty(folder)) return this;
        var cut = folder.AsSpan().IndexOfAny('?', '#');
        if (cut >= 0) folder = folder[..cut];
        var slash = folder.Length == 0 || folder[^1] is '/' or '\\';
        return Entered(folder, slash ? flaw : flaw | AddressFlaw.BaseSlash);
    }

    public Address Resolve(string href, out AddressFlaw why)
    {
        var cut = href.AsSpan().IndexOfAny('?', '#');
        var reached = Entered(cut < 0 ? href : href[..cut], flaw);
        why = reached.segments.Count == 0 ? reached.flaw | AddressFlaw.Invalid : reached.flaw;
        return new Address(string.Join('/', reached.segments), cut < 0 ? null : href[cut..]);
    }

    private PackageFolder Entered(string reference, AddressFlaw so)
    {
        if (IsFatal(so)) return Nowhere(so);
        if (Scheme().IsMatch(reference)) return Nowhere(so | AddressFlaw.Remote);
        if (reference.Length > Longest || composed.IsTooMuch) return Nowhere(so | AddressFlaw.Invalid);
        var decoded = Uri.UnescapeDataString(reference);
        if (decoded.Any(char.IsControl)) so |= AddressFlaw.Invalid;
        if (decoded.Contains('\\')) so |= AddressFlaw.Backslash;
        decoded = decoded.Replace('\\', '/');
        if (decoded.StartsWith("//", StringComparison.Ordinal)) so |= AddressFlaw.Remote;
        if (decoded.StartsWith('/')) so |= AddressFlaw.Rooted;
        var reached = new List<string>(decoded.StartsWith('/') ? [] : segments);
        foreach (var segment in decoded.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") reached.Add(segment);
            else if (reached.Count > 0) reached.RemoveAt(reached.Count - 1);
            else so |= AddressFlaw.Outside;
        }

        var length = reached.Sum(segment => segment.Length + 1);
        composed.Add(length);
        return new PackageFolder(reached, length > Longest ? so | AddressFlaw.Invalid : so, composed);
    }

    private PackageFolder Nowhere(AddressFlaw why) => new([], why, composed);

    // One letter and a colon is a drive.
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
