using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Progress.Cohorts;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>What is said of the people of a group: where they are and since when, with no blame.</summary>
public static class CohortWords
{
    public static string State(CohortRow row, IStringLocalizer words) => row.State switch
    {
        CohortState.Finished => words["Finished"],
        CohortState.Waiting => words["Waits for your marking"],
        CohortState.Still => words["Paused since {0}", Words.Day(row.SeenAt!.Value)],
        CohortState.UnderWay => words["Under way, last seen on {0}", Words.Day(row.SeenAt!.Value)],
        _ => words["Not started"],
    };

    /// <summary>« 8 personnes : 3 en cours, 1 en pause depuis deux semaines ou plus, 4 ont terminé. »</summary>
    public static string Summary(CohortView view, IStringLocalizer words)
    {
        (int Count, string Said)[] parts =
        [
            (view.Count(CohortState.UnderWay), words.Count(view.Count(CohortState.UnderWay), "{0} is under way", "{0} are under way")),
            (view.Count(CohortState.Waiting), words.Count(view.Count(CohortState.Waiting), "{0} waits for your marking", "{0} wait for your marking")),
            (view.Count(CohortState.Still), words.Count(view.Count(CohortState.Still), "{0} has paused for two weeks or more", "{0} have paused for two weeks or more")),
            (view.Count(CohortState.Finished), words.Count(view.Count(CohortState.Finished), "{0} has finished", "{0} have finished")),
            (view.Count(CohortState.NotBegun), words.Count(view.Count(CohortState.NotBegun), "{0} has not started", "{0} have not started")),
        ];
        return $"{words.Count(view.Members.Count, "{0} person", "{0} people")}{words[": "]}{string.Join(", ", parts.Where(p => p.Count > 0).Select(p => p.Said))}.";
    }
}
