using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Says which elements of a question nothing of ours takes: hints, words of a plug-in.</summary>
internal static class MoodleElements
{
    private static readonly HashSet<string> Read =
    [
        "name", "questiontext", "generalfeedback", "defaultgrade", "idnumber", "tags", "single", "answer", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "usecase", "units",
        "subquestion", "selectoption", "dragbox", "gradingtype", "graderinfo", "responsetemplate",
    ];

    /// <summary>How Moodle runs or shows a question, which a path decides for itself.</summary>
    private static readonly HashSet<string> Settings =
    [
        "penalty", "hidden", "shuffleanswers", "answernumbering", "showstandardinstruction", "shownumcorrect", "unitgradingtype", "unitpenalty", "showunits", "unitsleft", "layouttype", "selecttype",
        "selectcount", "showgrading", "numberingstyle", "responseformat", "responserequired", "responsefieldlines", "minwordlimit", "maxwordlimit", "attachments", "attachmentsrequired", "maxbytes", "filetypeslist",
    ];

    public static void TellUnread(XmlPart question, ItemReading item)
    {
        string[] unread = [.. question.Children.Select(child => child.Name).Where(name => !Read.Contains(name) && !Settings.Contains(name)).Distinct()];
        if (unread.Length > 0)
            item.Changed("moodle.element", $"N'est pas repris : {string.Join(", ", unread.Take(8).Select(name => $"<{Shown.Of(name)}>"))}.");
    }
}
