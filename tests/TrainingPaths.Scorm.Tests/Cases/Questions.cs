using System.Text.RegularExpressions;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>Answers what a tester asks of the player's interface.</summary>
internal static partial class Questions
{
    /// <summary>Whether the player is as the question's answer wants it.</summary>
    public static bool IsAsAsked(PlayerLook look, Question question)
    {
        var text = Tags().Replace(question.Text, "");
        var yes = question.Answer == "Y";
        if (text.Contains("Navigation Event", StringComparison.Ordinal))
        {
            var enabled = text.Contains("Continue", StringComparison.Ordinal) ? look.Continue : look.Previous;
            var asked = text.Contains("disabled", StringComparison.Ordinal) ? !enabled : enabled;
            return asked == yes;
        }

        if (text.Contains("enabled Table of Contents?", StringComparison.Ordinal))
        {
            return look.Contents.Any(line => line is { IsSelectable: true, IsRoot: false }) == yes;
        }

        if (Entry().Match(text) is { Success: true } entryAsked)
        {
            return look.Contents.Any(line => line.IsTitled(entryAsked.Groups["title"].Value)) == yes;
        }

        if (Selectable().Match(text) is { Success: true } selectableAsked)
        {
            return look.Contents.Any(line => line.IsSelectable && line.IsTitled(selectableAsked.Groups["title"].Value)) == yes;
        }

        return text.StartsWith("Click the button", StringComparison.Ordinal);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("Table of Contents entry for (?<title>.*)\\?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("that includes (?<title>.*) as selectable", RegexOptions.ExplicitCapture)]
    private static partial Regex Selectable();
}
