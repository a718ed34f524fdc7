using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads <c>adlcp:completionThreshold</c>: a number as text up to the 3rd edition (CAM 3rd, 3.4.1.15), attributes in the 4th.</summary>
internal static class CompletionThresholdReader
{
    public static CompletionThreshold Read(Element parent, string identifier, ProblemLog problems)
    {
        var element = parent.First(Vocabulary.Adl, "completionThreshold");
        if (element is null) return CompletionThreshold.None;
        var text = Tokens.Collapse(element.Text);
        // Tools that export the 4th edition still write the older form: both are read in every edition.
        if (text.Length > 0 && element.Attribute("completedByMeasure") is null)
        {
            var value = Share(text, "completionThreshold");
            return value is null ? CompletionThreshold.None : new CompletionThreshold(true, value.Value, 1.0m, true);
        }

        var byMeasure = element.Attribute("completedByMeasure") is { Length: > 0 } said && (Tokens.Boolean(said) ?? Wrong(said, "completedByMeasure") is not null);
        var minimum = element.Attribute("minProgressMeasure") is { } least ? Share(least, "minProgressMeasure") : null;
        var weight = element.Attribute("progressWeight") is { } counts ? Share(counts, "progressWeight") : null;
        return new CompletionThreshold(byMeasure, minimum ?? 1.0m, weight ?? 1.0m, true);

        decimal? Share(string token, string name) => Tokens.Number(token) is { } number and >= 0 and <= 1 ? number : Wrong(token, name);

        decimal? Wrong(string token, string name)
        {
            problems.Warn(ProblemCode.ItemValue, $"{identifier} {name}", $"{ProblemLog.Quote(token)} is not a value of {name}; it was ignored.", element.Line, element.Column);
            return null;
        }
    }
}
