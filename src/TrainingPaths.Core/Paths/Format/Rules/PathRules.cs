using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What <c>path.yaml</c> promises must be short, complete and true to the steps.</summary>
internal static class PathRules
{
    private const int LongestSummary = 200;
    private const int KnownFormat = 1;

    public static void Check(ContentPackage package, Findings findings)
    {
        var (header, places) = (package.Header, package.Places);
        if (!places.WasRead(header))
            return;
        if (header.Format != KnownFormat)
            findings.Error(places.Of(header, "format"), "path.format", $"Format {header.Format} inconnu.", $"Écrivez « format: {KnownFormat} ».");
        if (header.Language is not ("fr" or "en"))
            findings.Error(places.Of(header, "language"), "path.language", $"Langue inconnue : « {header.Language} ».", "Écrivez fr ou en.");
        if (header.Summary.Length > LongestSummary)
            findings.Error(places.Of(header, "summary"), "path.summary-length", $"Le résumé compte {header.Summary.Length} caractères.", $"Ramenez-le à {LongestSummary} caractères au plus.");
        if (PrintableText.Unprintable(header.Title) is { Length: > 0 } missing)
            findings.Error(places.Of(header, "title"), "path.title-glyph", $"Le titre a des caractères que l'attestation ne sait pas imprimer : {missing}", "Écrivez-le en lettres latines, sans émoji ni symbole rare.");
        if (package.Modules.Length == 0)
            findings.Error(places.Of(header), "path.no-module", "Le parcours n'a aucun module.", "Créez modules/01-nom/ avec module.yaml, des leçons et quiz.yaml.");
        foreach (var (key, list) in new (string, Array)[] { ("audience", header.Audience), ("objectives", header.Objectives), ("authors", header.Authors) })
        {
            if (list.Length == 0)
                findings.Error(places.Of(header, key), "path.empty-list", $"« {key} » est vide.", "Ajoutez au moins une ligne.");
        }
        if (!package.IsWhole)
            return;
        CheckMinutes(package, "selfPaced", header.Durations.SelfPaced, PlannedTime.SelfPaced(package), findings);
        CheckMinutes(package, "workplace", header.Durations.Workplace, PlannedTime.Workplace(package), findings);
    }

    private static void CheckMinutes(ContentPackage package, string modality, int declared, int summed, Findings findings)
    {
        if (declared != summed)
        {
            findings.Error(
                package.Places.Of(package.Header.Durations, modality),
                "path.durations",
                $"« {modality} » annonce {declared} minutes ; les étapes en totalisent {summed}.",
                $"Écrivez « {modality}: {summed} », ou corrigez les minutes des étapes.");
        }
    }
}
