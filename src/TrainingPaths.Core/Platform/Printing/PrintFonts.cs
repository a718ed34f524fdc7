using System.Collections.Concurrent;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// The three faces of printed pages, embedded in the assembly (SIL Open Font License, texts beside them) so that a certificate is the same on every
/// machine. Parsed once: that is most of the cost of a page. Here and not with the certificates, because what they cannot draw is refused where it is written.
/// </summary>
internal sealed class PrintFonts : IFontResolver
{
    private const string Titles = "BricolageGrotesque_600SemiBold";
    private const string Body = "AtkinsonHyperlegibleNext_400Regular";
    private const string Strong = "AtkinsonHyperlegibleNext_600SemiBold";

    private static readonly ConcurrentDictionary<(string Face, double Points, bool Slanted), XFont> Fonts = [];

    static PrintFonts()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new PrintFonts();
    }

    public static XFont Name => TitleAt(26);

    public static XFont TitleAt(double points) => Font(Titles, points);
    public static XFont BodyAt(double points) => Font(Body, points);
    public static XFont StrongAt(double points) => Font(Strong, points);

    /// <summary>For emphasis: the same letters, slanted, as browsers do with a face that has no italic.</summary>
    public static XFont SlantedAt(double points, bool strong) => Font(strong ? Strong : Body, points, slanted: true);

    // Each face is its own family, so that no weight is ever simulated.
    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName is Titles or Body or Strong ? new FontResolverInfo(familyName, mustSimulateBold: false, mustSimulateItalic: italic) : null;

    public byte[]? GetFont(string faceName)
    {
        using var file = typeof(PrintFonts).Assembly.GetManifestResourceStream($"TrainingPaths.Core.Platform.Fonts.{faceName}.ttf");
        if (file is null) return null;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static XFont Font(string face, double points, bool slanted = false) => Fonts.GetOrAdd((face, points, slanted), key => new XFont(
        key.Face, key.Points, key.Slanted ? XFontStyleEx.Italic : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset)));
}
