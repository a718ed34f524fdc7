
namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>The activity is short to explain and leaves something written.</summary>
internal static class ActionPlanRules
{
    private const int LongestIntroduction = 200;

    public static void Check(ContentPackage package, Findings findings)
    {
        if (package.ActionPlan is not { } plan || !package.Places.WasRead(plan.File))
            return;
        var (file, places) = (plan.File, package.Places);
        if (file.Modality is not (Modality.Workplace or Modality.SelfPaced))
            findings.Error(places.Of(file, "modality"), "action-plan.modality", "Le plan d'action se fait dans la structure ou seul.", "Écrivez « modality: workplace » ou « selfPaced ».");
        if (file.Minutes == 0)
            findings.Error(places.Of(file, "minutes"), "action-plan.minutes", "La durée manque.", "Écrivez une durée moyenne honnête, en minutes.");
        if (file.Fields.Length == 0)
            findings.Error(places.Of(file, "fields"), "action-plan.fields", "Il n'y a rien à écrire.", "Ajoutez au moins un champ : le premier doit être rempli pour déclarer l'action.");
        if (package.Parsed(plan.Introduction)?.Words is > LongestIntroduction and var words)
            findings.Error(places.Of(file, "introduction"), "action-plan.words", $"L'introduction compte {words} mots.", $"Ramenez-la à {LongestIntroduction} mots.");
    }
}
