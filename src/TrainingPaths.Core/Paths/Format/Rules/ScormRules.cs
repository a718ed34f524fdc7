using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A SCORM package is named by its content, and takes time. Whether it was sent is asked when the path is published.</summary>
internal static partial class ScormRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var step in package.Scorm.Where(package.Places.WasRead))
        {
            // A package that is not named was reported as missing.
            if (step.Package.Length > 0 && !Sha256().IsMatch(step.Package))
                findings.Error(package.Places.Of(step, "package"), "scorm.package", "L'empreinte du paquet n'est pas lisible.", "Copiez les 64 caractères que montre la page « Paquets SCORM » sous le paquet.");
            if (step.Minutes == 0)
                findings.Error(package.Places.Of(step, "minutes"), "scorm.minutes", "La durée manque.", "Écrivez une durée moyenne honnête, en minutes.");
        }
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
