namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A limit leaves somebody the time to read: an attempt at least, minutes that a person can sit through.</summary>
internal static class AttemptRules
{
    private const int LongestMinutes = 240;

    public static void Check(ContentPackage package, object file, string family, int? attempts, int? timeLimit, Findings findings)
    {
        if (attempts is 0)
            findings.Error(package.Places.Of(file, "attempts"), $"{family}.attempts", "Personne ne pourrait essayer.", "Écrivez 1 ou plus, ou retirez la clé : le nombre d'essais est alors libre.");
        if (timeLimit is 0 or > LongestMinutes)
            findings.Error(package.Places.Of(file, "timeLimit"), $"{family}.time-limit", $"Limite de temps impossible : {FrenchCount.Of((int)timeLimit, "minute")}.", $"Écrivez de 1 à {LongestMinutes} minutes, ou retirez la clé : c'est plus accessible.");
    }
}
