using System.Globalization;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Gives every organization and item an identifier of its own: results are kept by it, so two of the same would share their marks.</summary>
internal sealed class Identifiers(ProblemLog problems)
{
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<string, int> next = [];

    public string Take(Element element, string kind)
    {
        var said = element.Attribute("identifier");
        if (string.IsNullOrEmpty(said))
        {
            problems.Warn(ProblemCode.IdentifierMissing, kind, $"The {kind} has no identifier; it was given one by its place.", element.Line, element.Column);
            return Numbered(kind);
        }

        if (taken.Add(said)) return said;
        var given = Numbered(said);
        problems.Warn(ProblemCode.IdentifierDuplicate, said, $"The identifier is used twice; the second was read as {given}.", element.Line, element.Column);
        return given;
    }

    private string Numbered(string stem)
    {
        for (var number = next.GetValueOrDefault(stem, 1) + 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (!taken.Add(name)) continue;
            next[stem] = number;
            return name;
        }
    }
}
