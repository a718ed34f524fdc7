using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A sheet is printed: its author learns here what paper would not show as the screen does.</summary>
internal static class SheetRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var (header, body) in package.Sheets)
        {
            if (package.Parsed(body) is not { } markdown)
                continue;
            var missing = SheetGlyphs.Missing(string.Concat(markdown.Texts.Prepend(header.Title)));
            if (missing.Count > 0)
                findings.Warning(package.At(body, 1), "sheet.glyph", $"Le PDF ne sait pas imprimer ces caractères, il écrit leur code : {string.Join(' ', missing)}", "Écrivez un mot à la place : les emojis et les symboles rares n'ont pas de lettre dans nos polices.");
            foreach (var media in package.MediaShownIn(body).Where(media => media.ContentType is not ("image/png" or "image/jpeg")).Distinct())
                findings.Warning(package.At(body, 1), "sheet.picture", $"Le PDF ne sait pas imprimer cette image, il écrit sa description : {media.Name}", "Enregistrez-la en PNG ou en JPEG, assez grande pour le papier.");
        }
    }
}
