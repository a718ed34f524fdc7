using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Numbers of people as a trainer is told them: none below five, zero included, and none of a part of so few.</summary>
public static class Told
{
    public static string People(this IStringLocalizer words, int count) => IsTold(count) ? Words.Number(count) : words["fewer than {0}", TerritoryCounts.SmallestGroup];

    /// <summary>Whether parts of a group may be told: « 3 of 42 » points at nobody, « 1 of 2 » does.</summary>
    public static bool IsTold(int group) => group >= TerritoryCounts.SmallestGroup;
}
