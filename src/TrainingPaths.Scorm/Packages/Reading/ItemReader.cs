using System.Text.RegularExpressions;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;
using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Reads one item (CAM 3.4.1.10 to 3.4.1.17).</summary>
internal sealed partial class ItemReader(ScormEdition edition, ProblemLog problems)
{
    private static readonly string[] Controls = ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll"];
    private static readonly string[] TimeLimitActions = ["exit,message", "exit,no message", "continue,message", "continue,no message"];

    /// <param name="children">Filled later: parents are read before their items.</param>
    public Item Read(Element element, string identifier, string? resource, IReadOnlyList<Item> children, SequencingDefinition sequencing) => new(
        identifier,
        TitleReader.Read(element, identifier, problems),
        resource,
        element.Attribute("parameters") is { Length: > 0 } parameters ? parameters : null,
        element.Attribute("isvisible") is not { Length: > 0 } visible || Flag(element, identifier, "isvisible", visible),
        children,
        TimeLimitAction(element, identifier),
        element.First(Vocabulary.Adl, "dataFromLMS")?.Text,
        CompletionThresholdReader.Read(element, identifier, problems),
        HiddenControls(element, identifier),
        [.. element.All(Vocabulary.Adl, "data").SelectMany(data => data.All(Vocabulary.Adl, "map")).Select(map => Store(map, identifier)).OfType<SharedStore>()],
        sequencing,
        edition == ScormEdition.Scorm12 ? Rules(element, identifier) : null);

    private Scorm12Rules Rules(Element element, string identifier)
    {
        var prerequisites = Text(element, "prerequisites");
        var time = Text(element, "maxtimeallowed");
        if (time is not null && !TimeSpan12().IsMatch(time)) time = Ignored(element, identifier, "maxtimeallowed", time);
        var mastery = Text(element, "masteryscore") is { } said ? Tokens.Number(said) : null;
        if (Text(element, "masteryscore") is { } wrong && mastery is not (>= 0 and <= 100))
        {
            Ignored(element, identifier, "masteryscore", wrong);
            mastery = null;
        }

        return new Scorm12Rules(prerequisites, mastery, time);
    }

    private string? TimeLimitAction(Element element, string identifier)
    {
        if (Text(element, "timeLimitAction") is not { } said) return null;
        var spaced = string.Join(',', said.Split(',', StringSplitOptions.TrimEntries));
        return Array.Find(TimeLimitActions, action => action.Equals(spaced, StringComparison.OrdinalIgnoreCase)) ?? Ignored(element, identifier, "timeLimitAction", said);
    }

    private HashSet<string> HiddenControls(Element element, string identifier)
    {
        var hidden = new HashSet<string>();
        var said = element.All(Vocabulary.Navigation, "presentation").SelectMany(presentation => presentation.All(Vocabulary.Navigation, "navigationInterface"))
            .SelectMany(controls => controls.All(Vocabulary.Navigation, "hideLMSUI")).Select(control => Tokens.Collapse(control.Text));
        foreach (var token in said)
        {
            var control = Array.Find(Controls, known => known.Equals(token, StringComparison.OrdinalIgnoreCase));
            if (control is not null) hidden.Add(control);
            else Ignored(element, identifier, "hideLMSUI", token);
        }

        return hidden;
    }

    private SharedStore? Store(Element map, string identifier)
    {
        if (map.Attribute("targetID") is { Length: > 0 } target)
            return new SharedStore(target, Right("readSharedData"), Right("writeSharedData"));
        Ignored(map, identifier, "targetID", "");
        return null;

        bool Right(string name) => map.Attribute(name) is not { Length: > 0 } said || Flag(map, identifier, name, said);
    }

    private bool Flag(Element element, string identifier, string name, string said)
    {
        if (Tokens.Boolean(said) is { } value) return value;
        Ignored(element, identifier, name, said);
        return true;
    }

    private string? Ignored(Element element, string identifier, string name, string said)
    {
        problems.Warn(ProblemCode.ItemValue, $"{identifier} {name}", $"{ProblemLog.Quote(said)} is not a value of {name}; it was ignored.", element.Line, element.Column);
        return null;
    }

    private static string? Text(Element element, string name) =>
        element.First(Vocabulary.Adl, name) is { } found && Tokens.Collapse(found.Text) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$")]
    private static partial Regex TimeSpan12();
}
