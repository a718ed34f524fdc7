using System.Text.RegularExpressions;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>Answers what a tester asks of the player's interface.</summary>
internal static partial class Player
{
    /// <summary>Whether the player is as the question's answer wants it, and what it looks like.</summary>
    public static (bool Right, string Found) Answer(Registration registration, Question question)
    {
        var text = Tags().Replace(question.Text, "");
        var controls = registration.With(session => session.Controls());
        var contents = registration.With(session => session.TableOfContents());
        var found = $"{controls}\n{string.Join('\n', contents.Select(entry => $"  {entry.Activity.Title}: visible {entry.IsVisible}, {entry.Refusal}"))}";
        var yes = question.Answer == "Y";
        if (text.Contains("Navigation Event", StringComparison.Ordinal))
        {
            var enabled = text.Contains("Continue", StringComparison.Ordinal) ? controls.Continue : controls.Previous;
            var asked = text.Contains("disabled", StringComparison.Ordinal) ? !enabled : enabled;
            return (asked == yes, found);
        }

        var offered = contents.Where(entry => entry is { IsVisible: true, IsSelectable: true }).ToList();
        if (text.Contains("enabled Table of Contents?", StringComparison.Ordinal))
        {
            return ((offered.Any(entry => entry.Depth > 0) || offered.Count > 1) == yes, found);
        }

        if (Entry().Match(text) is { Success: true } entryAsked)
        {
            var activity = registration.Titled(entryAsked.Groups["title"].Value);
            return (contents.Any(entry => entry.Activity == activity && entry.IsVisible) == yes, found);
        }

        if (Selectable().Match(text) is { Success: true } selectableAsked)
        {
            var activity = registration.Titled(selectableAsked.Groups["title"].Value);
            return (offered.Any(entry => entry.Activity == activity) == yes, found);
        }

        return (text.StartsWith("Click the button", StringComparison.Ordinal), found);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("Table of Contents entry for (?<title>.*)\\?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("that includes (?<title>.*) as selectable", RegexOptions.ExplicitCapture)]
    private static partial Regex Selectable();
}
