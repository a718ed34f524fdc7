using System.Xml;

namespace TrainingPaths.Scorm.Packages.Xml;

/// <summary>Takes a document, piece by piece, as <see cref="HardenedXml"/> goes through it.</summary>
public interface IXmlSink
{
    /// <summary>The reader stands on an element and may be moved through its attributes; every element is left again, also an empty one.</summary>
    void Enter(XmlReader element);

    void Text(string text);

    void Leave();
}
