namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Pictures are only pictures, and are used.</summary>
internal static class MediaRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var media in package.Media)
        {
            if (media.ContentType == PackageMediaTypes.Svg)
                SvgRules.Check(media.File, findings);
            if (!IsNamed(package, media.Name))
                findings.Warning(media.File.Start, "media.unused", "Aucun texte ne montre cette image.", "Montrez-la dans une leçon ou supprimez-la.");
        }
    }

    private static bool IsNamed(ContentPackage package, string name) =>
        package.Texts.Select(text => text.Body).Concat(package.Sheets.Select(sheet => sheet.Body))
            .Any(body => body.Text.Contains("media/" + name, StringComparison.Ordinal)) || package.ActionPlan?.Introduction.Text.Contains("media/" + name, StringComparison.Ordinal) == true;
}
