using System.Globalization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Tracking.Trials;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Play;

/// <summary>What a trial has shown, in sentences for a trainer: what was seen, and what to do.</summary>
internal static class TrialWords
{
    public static string Title(Scenario scenario, IStringLocalizer<Strings> words) => scenario switch
    {
        Scenario.Start => words["Starting"],
        Scenario.Resume => words["Coming back to where one stopped"],
        Scenario.Retry => words["Failing and trying again"],
        Scenario.Goodbye => words["Closing, even twice"],
        _ => words["The data to resume from"],
    };

    /// <returns>The code itself where a later version has one more.</returns>
    public static string Text(Finding finding, IStringLocalizer<Strings> words) => finding.Scenario switch
    {
        Scenario.Start => Start(finding, words),
        Scenario.Resume => Resume(finding, words),
        Scenario.Retry => Retry(finding, words),
        Scenario.Goodbye => Goodbye(finding, words),
        _ => Size(finding, words),
    };

    private static string Start(Finding finding, IStringLocalizer<Strings> words) => finding.Reason switch
    {
        TrialReasons.Started => words["It spoke to the platform after {0} s, and all its calls were accepted.", Decimal(finding.Told[0])],
        TrialReasons.OnlyShown => words["Its pages are only shown: they say nothing to the platform, and give no result."],
        TrialReasons.Silent => words["It said nothing to the platform in {0} s: nothing that is done in it can be saved. In the authoring tool, publish it for an LMS, in SCORM, and not for the web.", finding.Told[0]],
        TrialReasons.Early => words["It made a call ({0}) before it said hello to the platform: that call was refused, and what it carried is lost. Publish it again with a recent version of the authoring tool, or tell its author.", finding.Told[0]],
        TrialReasons.Refused => words.Count(Number(finding.Told[0]), "{0} call was refused: {1} (error {2}). Give its author the list of calls.", "{0} calls were refused, first {1} (error {2}). Give its author the list of calls.", finding.Told[1], finding.Told[2]),
        TrialReasons.Late => words["It took {0} s to speak to the platform: some will think that it does not work. Make its first page lighter (pictures, videos).", finding.Told[0]],
        TrialReasons.TooShort => TooShort(words),
        var other => other,
    };

    private static string Resume(Finding finding, IStringLocalizer<Strings> words) => finding.Reason switch
    {
        TrialReasons.Resumed => words["It was closed, then opened again: what it had kept came back, and it asked for it."],
        TrialReasons.OpenedOnce => words["It was opened once only: “Check this package” closes it and opens it again."],
        TrialReasons.KeptNothing => words["It has kept no place so far. Turn a page or two, then check it again."],
        TrialReasons.WasDone => words["It was already finished when it was closed. Start from zero, stop in the middle, then check it again."],
        TrialReasons.BeginsAnew => words["It was not finished, and yet it asked to begin anew: whoever comes back starts over. In the authoring tool, switch on resuming (“resume”, “bookmark”)."],
        TrialReasons.NotHandedBack => words["Part of what it had kept did not come back ({0}). The platform is at fault, not the package: tell the help desk.", finding.Told[0]],
        TrialReasons.NotAskedFor => words["It had kept a place, and did not ask for it when it was opened again: whoever comes back starts over. In the authoring tool, switch on resuming (“resume”, “bookmark”)."],
        TrialReasons.TooShort => TooShort(words),
        var other => other,
    };

    private static string Retry(Finding finding, IStringLocalizer<Strings> words) => finding.Reason switch
    {
        TrialReasons.Retried => words["It said failed, then passed, and passed is what counts."],
        TrialReasons.NeverFailed => words["Play up to a failed quiz, then take it again and pass. If the package has no quiz, there is nothing to see here."],
        TrialReasons.NotPassedSince => words["It said failed, and has not said passed since. Take the quiz again and pass; if the package does not let you, its author must allow another attempt."],
        TrialReasons.PassNotKept => words["It said passed, and the platform counts it as failed: the pass mark that the package declares is not the one that it uses. Tell its author."],
        var other => other,
    };

    private static string Goodbye(Finding finding, IStringLocalizer<Strings> words) => finding.Reason switch
    {
        TrialReasons.CountedOnce => words["It was closed twice in a row, then opened again: its time was counted once, and nothing twice."],
        TrialReasons.NotClosedTwice => words["It was never closed twice in a row: “Check this package” does it."],
        TrialReasons.GoodbyeTwice => words["It says goodbye to the platform twice. Nothing is counted twice here, but another platform may show an error: tell its author."],
        TrialReasons.SpokeAfterGoodbye => words["It wanted to save something after it had said goodbye ({0}): that is lost. Tell its author.", finding.Told[0]],
        TrialReasons.NoGoodbye => words["It was closed without saying goodbye to the platform. Here nothing that it had said before is lost; if it has a button to leave it, tell learners to use that."],
        TrialReasons.TimeDoubled => words["Its time was counted twice. The platform is at fault, not the package: tell the help desk."],
        var other => other,
    };

    private static string Size(Finding finding, IStringLocalizer<Strings> words) => finding.Reason switch
    {
        TrialReasons.Fits => words["So far it kept up to {0} characters; its edition of SCORM allows {1}.", Figure(finding.Told[0]), Figure(finding.Told[1])],
        TrialReasons.NearlyFull => words["So far it kept up to {0} characters, and its edition of SCORM allows {1}: a longer visit may go beyond. Play it to the end, then check it again.", Figure(finding.Told[0]), Figure(finding.Told[1])],
        TrialReasons.TooLong => words["It kept up to {0} characters, and its edition of SCORM allows {1}. Here nothing is lost, but another platform may cut them, and learners lose their place. Publish it as SCORM 2004 4th edition, or in several parts.", Figure(finding.Told[0]), Figure(finding.Told[1])],
        TrialReasons.CutShort => words["It wanted to keep {0} characters, and only {1} were: learners may lose their place. Publish it in several parts.", Figure(finding.Told[0]), Figure(finding.Told[1])],
        TrialReasons.NotTaken => words["The platform did not take the data that it wanted to keep ({0} characters, error {1}): give its author the list of calls.", Figure(finding.Told[0]), finding.Told[1]],
        TrialReasons.KeptNothing => words["It has kept nothing so far. Play it for a while, then check it again."],
        var other => other,
    };

    private static string TooShort(IStringLocalizer<Strings> words) => words["It was not open long enough to say. Let it start, then check it again."];

    private static int Number(string told) => int.Parse(told, CultureInfo.InvariantCulture);

    private static string Figure(string told) => Words.Number(Number(told));

    private static string Decimal(string told) => decimal.Parse(told, CultureInfo.InvariantCulture).ToString("0.0", CultureInfo.CurrentCulture);
}
