namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Pictures are only pictures, captions can be shown, and all of them are used.</summary>
internal static class MediaRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        var shown = package.AllMarkdown.SelectMany(package.MediaShownIn).ToHashSet();
        foreach (var media in package.Media)
        {
            if (media.ContentType == PackageMediaTypes.Svg)
                SvgRules.Check(media.File, findings);
            if (media.ContentType == PackageMediaTypes.Captions)
                WebVtt.Check(media.File, findings);
            if (!shown.Contains(media))
                findings.Warning(media.File.Start, "media.unused", "Aucun texte ne montre ce fichier.", "Montrez-le dans une leçon ou supprimez-le.");
        }
    }
}
