using System.Globalization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Team;

/// <summary>The only states that a structure is told: words of the address, and words for people.</summary>
public static class TeamStates
{
    internal const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public static readonly string[] All = ["finished", "in-progress", "interrupted", "not-started", "in-preparation", "withdrawn"];

    public static string Of(TeamRow row) => row.Missing switch
    {
        null => "finished",
        WhyMissing.InProgress => "in-progress",
        WhyMissing.Interrupted => "interrupted",
        WhyMissing.InPreparation => "in-preparation",
        WhyMissing.Withdrawn => "withdrawn",
        _ => "not-started",
    };

    /// <summary>Whoever waits for the document only has finished: both words find them.</summary>
    public static bool Matches(TeamRow row, string state) => Of(row) == state || (state == "finished" && row.Missing is WhyMissing.InPreparation or WhyMissing.Withdrawn);

    public static string Say(string state, IStringLocalizer<Strings> localizer) => state switch
    {
        "finished" => localizer["Finished"],
        "in-progress" => localizer["In progress"],
        "interrupted" => localizer["Interrupted"],
        "in-preparation" => localizer["In preparation"],
        "withdrawn" => localizer["Certificate withdrawn"],
        _ => localizer["Not started"],
    };
}
