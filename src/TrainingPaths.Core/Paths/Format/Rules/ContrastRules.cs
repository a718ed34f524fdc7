namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>
/// Letters of an SVG against the surface under them (WCAG 2.2, 1.4.3). It speaks only where both are plain colours at known places: nothing is known of PNG, JPEG and WebP,
/// of gradients, styles, moved or translucent shapes, and of text on anything else than a rectangle.
/// </summary>
internal static class ContrastRules
{
    private const double SmallText = 4.5;
    private const double LargeText = 3;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var media in package.Media.Where(media => media.ContentType == PackageMediaTypes.Svg))
        {
            foreach (var text in SvgLetters.Read(media.File.Bytes))
            {
                var least = text.IsLarge ? LargeText : SmallText;
                if (text.Contrast < least)
                    findings.Warning(new Place(media.File.Shown, text.Line, text.Column), "media.contrast", $"Contraste de {text.Contrast:0.0} : « {text.Words} » se lit mal sur son fond.", $"Prenez une couleur plus foncée ou plus claire : {least:0.0} au moins.");
            }
        }
    }
}
