using System.Globalization;
using Microsoft.Extensions.Localization;

namespace TrainingPaths.Web.Localization;

/// <summary>Counting: French says « 0 étape, 1 étape, 2 étapes », English "0 steps, 1 step, 2 steps".</summary>
public static class Plurals
{
    /// <summary><c>@L.Count(n, "{0} step", "{0} steps")</c>; further arguments are <c>{1}</c>, <c>{2}</c>…</summary>
    public static string Count(this IStringLocalizer localizer, int count, string one, string many, params object[] others)
    {
        var alone = count == 1 || (count == 0 && CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "fr");
        return localizer[alone ? one : many, [Words.Number(count), .. others]].Value;
    }
}
