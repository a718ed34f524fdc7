namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A waiver says who answers for what, and why; one that covers nothing any more is pointed at, so that none outlives its reason.</summary>
internal static class WaiverRules
{
    private const int ShortestReason = 15;

    /// <summary>Takes the findings that are waived out of <paramref name="findings"/>, and says what is wrong with waivers.</summary>
    public static WaivedFinding[] Apply(ContentPackage package, Findings findings)
    {
        Waiver[] waivers = [.. (package.Waivers?.Waivers ?? []).Where(package.Places.WasRead)];
        Waiver[] valid = [.. waivers.Where(waiver => IsValid(package, waiver, findings))];
        var coverage = new Coverage(package);
        var waived = new List<WaivedFinding>();
        findings.Settle(coverage.Of, finding =>
        {
            if (valid.FirstOrDefault(waiver => Covers(waiver, package.ShownPrefix, finding)) is not { } waiver)
                return false;
            waived.Add(new WaivedFinding(finding, waiver));
            return true;
        });
        foreach (var unused in valid.Except(waived.Select(w => w.Waiver)))
            findings.Warning(package.Places.Of(unused), "waiver.unused", $"Cette dérogation ne couvre plus rien : « {unused.Rule} » ne s'applique pas ici, ou le texte a changé.", "Supprimez-la, ou relisez le nouveau texte et signez-en une autre.");
        return [.. waived];
    }

    private static bool Covers(Waiver waiver, string prefix, Finding finding) =>
        waiver.Rule == finding.Rule && prefix + waiver.File == finding.File && (waiver.Id is null || waiver.Id == finding.Id)
        && (waiver.Fingerprint ?? Fingerprint.Of(waiver.Text!)) == finding.Fingerprint;

    private static bool IsValid(ContentPackage package, Waiver waiver, Findings findings)
    {
        var places = package.Places;
        if (!LintRules.All.TryGetValue(waiver.Rule, out var rule))
            return Refuse(places.Of(waiver, "rule"), "waiver.rule", $"Règle inconnue : « {waiver.Rule} ».", "Copiez le nom de la règle que lint écrit.");
        if (!rule.Waivable)
            return Refuse(places.Of(waiver, "rule"), "waiver.rule", $"« {waiver.Rule} » n'admet pas de dérogation : le fichier ne se lirait pas comme son auteur le croit.", "Corrigez ce que lint signale, puis supprimez cette dérogation.");
        if (waiver.Fingerprint is null && waiver.Text is null || waiver.Fingerprint is { } print && !Fingerprint.IsOne(print))
            return Refuse(places.Of(waiver), "waiver.covers", "Cette dérogation ne dit pas ce qu'elle couvre.", "Copiez « fingerprint » tel que lint --json l'écrit, ou le texte entier sous « text ».");
        if (waiver.Reason.Trim().Length < ShortestReason)
            return Refuse(places.Of(waiver, "reason"), "waiver.reason", "La raison est trop courte pour être comprise plus tard.", $"Écrivez au moins {ShortestReason} caractères : ce qui a été vérifié, et pourquoi cela suffit.");
        // A missing name or day was reported as such: nobody answers for it.
        return waiver.By != "" && waiver.On != default;

        bool Refuse(Place place, string id, string message, string remedy)
        {
            findings.Error(place, id, message, remedy);
            return false;
        }
    }
}
