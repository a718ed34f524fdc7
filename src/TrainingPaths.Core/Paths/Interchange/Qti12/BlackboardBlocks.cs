using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>The blocks into which Blackboard sorts what an item shows: the question, the responses, and for things to match a list of texts apart from the responses that mean them.</summary>
internal sealed class BlackboardBlocks(XmlPart presentation)
{
    public XmlPart Question => Block("QUESTION_BLOCK") ?? presentation;

    /// <summary>Null where each label holds its own text, as QTI has it.</summary>
    public IReadOnlyList<XmlPart>? Matches { get; } = Block(presentation, "RIGHT_MATCH_BLOCK")?.All("flow").ToList();

    /// <summary>What stands beside a response is what it is to be matched with.</summary>
    public XmlPart Prompt(XmlPart response) => presentation.Descendants("flow").FirstOrDefault(flow => flow.Children.Contains(response)) ?? response;

    private XmlPart? Block(string name) => Block(presentation, name);

    private static XmlPart? Block(XmlPart presentation, string name) => presentation.Descendants("flow").FirstOrDefault(flow => flow["class"] == name);
}
