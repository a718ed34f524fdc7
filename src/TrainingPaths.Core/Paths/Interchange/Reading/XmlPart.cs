using System.Text;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>An element of a file of questions, with its words and elements in the order of the file: sentences have gaps in their midst.</summary>
internal sealed class XmlPart(string name, At at)
{
    private readonly Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<object> nodes = [];

    /// <summary>Without prefix.</summary>
    public string Name => name;

    public At At => at;

    /// <summary>Texts and elements.</summary>
    public IReadOnlyList<object> Nodes => nodes;

    public IEnumerable<XmlPart> Children => nodes.OfType<XmlPart>();

    public IReadOnlyDictionary<string, string> Attributes => attributes;

    /// <summary>Its own text, not its children's.</summary>
    public string Text => string.Concat(nodes.OfType<string>());

    public void Add(object node) => nodes.Add(node);

    public void Set(string attribute, string value) => attributes[attribute] = value;

    /// <summary>Empty when absent.</summary>
    public string this[string attribute] => attributes.GetValueOrDefault(attribute, "").Trim();

    public bool Is(string local) => name.Equals(local, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<XmlPart> All(string local) => Children.Where(child => child.Is(local));

    public XmlPart? First(string local) => Children.FirstOrDefault(child => child.Is(local));

    /// <summary>The elements below it, in the order of the file, itself first.</summary>
    public IEnumerable<XmlPart> Descendants()
    {
        var open = new Stack<XmlPart>([this]);
        while (open.TryPop(out var part))
        {
            yield return part;
            foreach (var child in part.Children.Reverse())
                open.Push(child);
        }
    }

    public IEnumerable<XmlPart> Descendants(string local) => Descendants().Where(part => part.Is(local));

    /// <summary>All words below it.</summary>
    public string Words()
    {
        var words = new StringBuilder();
        foreach (var part in nodes)
            words.Append(part is XmlPart child ? child.Words() : (string)part);
        return words.ToString();
    }
}
