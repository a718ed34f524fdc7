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
        foreach (var (key, list) in new (string, Array)[] { ("objectives", header.Objectives), ("authors", header.Authors) })
        {
            if (list.Length == 0)
                findings.Error(places.Of(header, key), "path.empty-list", $"« {key} » est vide.", "Ajoutez au moins une ligne.");
        }
        CheckProgramme(package, findings);
        if (!package.IsWhole || header.Durations is not { } durations)
            return;
        CheckMinutes(package, durations, "selfPaced", durations.SelfPaced, PlannedTime.SelfPaced(package), findings);
        CheckMinutes(package, durations, "workplace", durations.Workplace, PlannedTime.Workplace(package), findings);
    }

    /// <summary>What somebody wants to know before they begin. Advice: whoever begins to write may publish before they know it all.</summary>
    private static void CheckProgramme(ContentPackage package, Findings findings)
    {
        var header = package.Header;
        string[] unsaid =
        [
            .. header.Audience is null or [] ? ["audience"] : Array.Empty<string>(),
            .. header.Prerequisites is null ? ["prerequisites"] : Array.Empty<string>(),
            .. header.Assessment is null ? ["assessment"] : Array.Empty<string>(),
            .. header.Qvct is null ? ["qvct"] : Array.Empty<string>(),
            .. header.Support is null ? ["support"] : Array.Empty<string>(),
        ];
        if (unsaid.Length > 0)
            findings.Warning(package.Places.Of(header), "path.programme", $"Le programme ne dit rien de : {string.Join(", ", unsaid)}.", "Ajoutez ces clés d'après docs/content-format.md : la page du parcours les annonce avant l'inscription.");
    }

    private static void CheckMinutes(ContentPackage package, PlannedMinutes durations, string modality, int declared, int summed, Findings findings)
    {
        if (declared != summed)
        {
            findings.Error(
                package.Places.Of(durations, modality),
                "path.durations",
                $"« {modality} » annonce {FrenchCount.Of(declared, "minute")} ; les étapes en totalisent {summed}.",
                $"Écrivez « {modality}: {summed} », ou corrigez les minutes des étapes.");
        }
    }
}
