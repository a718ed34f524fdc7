using System.Globalization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Web.Pages.Catalogue;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Fields and values of the content format, said in the reader's language.</summary>
public static class DifferenceWords
{
    public static string Kind(this IStringLocalizer words, StepKind kind) => kind switch
    {
        StepKind.Lesson => words["Lesson"],
        StepKind.Practice => words["Practice"],
        StepKind.Quiz => words["Quiz"],
        StepKind.Activity => words["Activity"],
        StepKind.Upcoming => words["Session to come"],
        StepKind.Package => words["SCORM package"],
        StepKind.Positioning => words["Positioning"],
        _ => kind.ToString(),
    };

    public static string Fate(this IStringLocalizer words, Fate fate) => fate switch
    {
        Core.Paths.Differences.Fate.Added => words["Added"],
        Core.Paths.Differences.Fate.Removed => words["Removed"],
        Core.Paths.Differences.Fate.Changed => words["Changed"],
        _ => words["Unchanged"],
    };

    /// <summary>A key that has no words yet is shown as the format has it: better than to say nothing of it.</summary>
    public static string Field(this IStringLocalizer words, string field) => field switch
    {
        "title" => words["Title"],
        "summary" => words["Summary"],
        "objectives" or "objective" => words["Objectives"],
        "minutes" or "plannedMinutes" => words["Duration"],
        "durations" => words["Durations"],
        "modality" => words["How it takes place"],
        "takeaway" => words["What is to be noted"],
        "sources" => words["Sources"],
        "verifiedOn" => words["Verified on"],
        "readingMinutes" => words["Reading time"],
        "exerciseMinutes" => words["Time for the exercise"],
        "reflectionMinutes" => words["Time to think"],
        _ => Rule(words, field),
    };

    public static TextDifference Words(this IStringLocalizer words, FieldDifference field) => TextDifference.Of(Value(words, field.Field, field.Before), Value(words, field.Field, field.After));

    private static string Rule(IStringLocalizer words, string field) => field switch
    {
        "draw" => words["Questions asked"],
        "passMark" => words["Mark to reach"],
        "attempts" => words["Attempts"],
        "timeLimit" => words["Time limit"],
        "shuffle" => words["Order of the answers"],
        "kind" => words["Kind of question"],
        "text" => words["Question"],
        "options" => words["Answers offered"],
        "right" => words["Right answers"],
        "feedback" => words["Comments"],
        "review" => words["Lesson to read again"],
        "points" => words["Points"],
        "fields" or "expectations" => words["What is to be written"],
        "package" => words["SCORM package"],
        "goal" => words["What completes it"],
        _ => Header(words, field),
    };

    private static string Header(IStringLocalizer words, string field) => field switch
    {
        "audience" => words["For whom"],
        "prerequisites" => words["Prerequisites"],
        "assessment" => words["Assessment"],
        "themes" => words["Themes"],
        "sequential" => words["Order of the modules"],
        "licence" => words["Licence"],
        "authors" => words["Authors"],
        "support" => words["Who helps"],
        "language" => words["Language"],
        "description" => words["Description"],
        _ => field,
    };

    private static string? Value(IStringLocalizer words, string field, string? value) => (field, value) switch
    {
        (_, null) => null,
        ("minutes" or "plannedMinutes" or "readingMinutes" or "exerciseMinutes" or "reflectionMinutes" or "timeLimit", _) when int.TryParse(value, CultureInfo.InvariantCulture, out var minutes) => Localization.Words.Duration(minutes),
        ("passMark", _) => words["{0} %", value].Value,
        ("modality", _) => words.Modality(value),
        ("package", { Length: > 12 }) => value[..12] + "…",
        ("sequential", "true") => words["One module after the other"],
        ("sequential", _) => words["Free"],
        _ => value,
    };
}
