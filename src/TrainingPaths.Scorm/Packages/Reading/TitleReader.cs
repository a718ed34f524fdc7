using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads titles (CAM 3.4.1.11); what has none is called by its identifier.</summary>
internal static class TitleReader
{
    public static string Read(Element element, string identifier, ProblemLog problems)
    {
        var title = element.First(Vocabulary.Content, "title") is { } found ? Tokens.Collapse(found.Text) : "";
        if (title.Length > 0) return title;
        problems.Warn(ProblemCode.TitleMissing, identifier, "There is no title; the identifier stands for it.", element.Line, element.Column);
        return identifier;
    }
}
