using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Core.Tracking.Courses;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Play;

/// <summary>A <see cref="Stage"/> as the player's script shows it (<c>Assets/ts/play/stage.ts</c>), in the learner's words.</summary>
/// <param name="Files">Where the package's files are for a while; null: where they were.</param>
/// <param name="Decisions">For an author's trial alone: what the sequencing decided, with its clause, in English as the specification is.</param>
/// <param name="Launch">What keeps them open, to be renewed; null likewise.</param>
internal sealed record StageView(string Go, string? Files, Guid? Launch, LaunchedItem? Launched, IReadOnlyList<EntryView> Entries, PlayerControls Controls, bool Ended, string? Refusal, string Outcome, IReadOnlyList<TraceStep> Decisions)
{
    public static StageView Of(Stage stage, (string Address, Guid Launch)? files, IStringLocalizer<Strings> words) => new(
        $"/play/{stage.RegistrationId}",
        files?.Address,
        files?.Launch,
        stage.Launched,
        [.. stage.Entries.Select(entry => new EntryView(entry.Id, entry.Title, entry.Depth, entry.IsCurrent, entry.IsDone, entry.Opens, Locked(entry.Locked, words), entry.IsCourse))],
        stage.Controls,
        stage.Ended,
        stage.Refusal is null ? null : words["This cannot be opened now: the course asks for something else first."].Value,
        Say(stage.Outcome, words),
        stage.Decisions);

    private static string? Locked(string? why, IStringLocalizer<Strings> words) => why switch
    {
        null => null,
        CourseEntry.Faulty => words["Cannot be opened: the package is faulty"].Value,
        _ => words["Not open yet"].Value,
    };

    private static string Say(CourseOutcome outcome, IStringLocalizer<Strings> words) => outcome switch
    {
        { Completed: true, Passed: true, Score: { } score } => words["Completed and passed, {0} %", Words.Number((int)decimal.Round(score))],
        { Completed: true, Passed: false, Score: { } score } => words["Completed, not passed, {0} %", Words.Number((int)decimal.Round(score))],
        { Completed: true, Passed: true } => words["Completed and passed"],
        { Completed: true, Passed: false } => words["Completed, not passed"],
        { Completed: true } => words["Completed"],
        _ => "",
    };
}

/// <param name="Opens">False for a chapter that leads to nothing by itself.</param>
/// <param name="Locked">Why it cannot be chosen, in words; null: it can.</param>
/// <param name="IsCourse">The course itself, where choosing it leads to its beginning.</param>
internal sealed record EntryView(string Id, string Title, int Depth, bool IsCurrent, bool IsDone, bool Opens, string? Locked, bool IsCourse);
