using System.Text;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>An element of a manifest: a tree of our own, so that size, depth and line numbers are ours to count.</summary>
internal sealed class Element(string name, Vocabulary vocabulary, int line, int column)
{
    private const int LongestText = 65_536;

    private StringBuilder? text;
    private readonly List<Element> children = [];
    private readonly List<XmlAttribute> attributes = [];

    public string Name => name;

    public Vocabulary Vocabulary => vocabulary;

    public int Line => line;

    public int Column => column;

    public IReadOnlyList<Element> Children => children;

    public IReadOnlyList<XmlAttribute> Attributes => attributes;

    /// <summary>Its own text, not its children's.</summary>
    public string Text => text?.ToString() ?? "";

    /// <summary>In characters; to ask makes no string.</summary>
    public int TextLength => text?.Length ?? 0;

    public void Add(Element child) => children.Add(child);

    public void Add(XmlAttribute attribute) => attributes.Add(attribute);

    /// <summary>The longest text that SCORM knows has 4,096 characters; far longer ones are cut.</summary>
    public void AddText(string more)
    {
        text ??= new StringBuilder();
        text.Append(more, 0, Math.Min(more.Length, LongestText - text.Length));
    }

    /// <summary>An attribute's value with its white space collapsed; null when absent. Case is ignored: 1.2 says scormtype, 2004 scormType, and tools mix them.</summary>
    public string? Attribute(string local)
    {
        foreach (var attribute in attributes)
            if (attribute.Name.Equals(local, StringComparison.OrdinalIgnoreCase) && !attribute.IsXml) return Tokens.Collapse(attribute.Value);
        return null;
    }

    /// <summary><c>xml:base</c>; null when absent.</summary>
    public string? Base
    {
        get
        {
            foreach (var attribute in attributes)
                if (attribute is { IsXml: true, Name: "base" }) return attribute.Value.Trim();
            return null;
        }
    }

    public IEnumerable<Element> All(Vocabulary of, string local) => children.Where(child => child.Is(of, local));

    public Element? First(Vocabulary of, string local)
    {
        foreach (var child in children)
            if (child.Is(of, local)) return child;
        return null;
    }

    public bool Is(Vocabulary of, string local) => vocabulary == of && name.Equals(local, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An attribute as written.</summary>
internal readonly record struct XmlAttribute(string Name, string Namespace, string Value)
{
    /// <summary>Whether it is of the reserved <c>xml:</c> prefix.</summary>
    public bool IsXml => Namespace == "http://www.w3.org/XML/1998/namespace";
}
