using System.Xml;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Reads XML through the hardened reader that packages go through.</summary>
internal sealed class XmlParts : IXmlSink
{
    private static readonly ManifestLimits Limits = ManifestLimits.Default with { Depth = ImportLimits.DeepestXml, Nodes = ImportLimits.MostNodes };

    private readonly Stack<XmlPart> open = new();
    private XmlPart? root;

    /// <summary>Null when it cannot be read; the log says why and where.</summary>
    public static XmlPart? Read(byte[] bytes, string file, ImportLog log)
    {
        var (parts, problems) = (new XmlParts(), new ProblemLog());
        var read = HardenedXml.Read(new MemoryStream(bytes, writable: false), Limits, keepWhitespace: true, parts, problems);
        if (problems.Warnings.Any(warning => warning.Code == ProblemCode.XmlEncoding))
            log.Changed(new At(1, 1), file, "import.encoding", "Le fichier n'est pas dans l'encodage qu'il annonce : il a été lu comme du Windows-1252 (Latin-1) ou de l'UTF-8. Vérifiez les accents.");
        if (read && parts.root is { } root)
            return root;
        var problem = problems.Errors.Count > 0 ? problems.Errors[0] : null;
        log.Refused(new At(problem?.Line ?? 1, problem?.Column ?? 1), file, "import.xml", Reason(problem?.Code));
        return null;
    }

    public void Enter(XmlReader element)
    {
        var place = (IXmlLineInfo)element;
        var part = new XmlPart(element.LocalName, new At(place.LineNumber, place.LinePosition));
        if (open.TryPeek(out var parent))
            parent.Add(part);
        else
            root = part;
        while (element.MoveToNextAttribute())
            part.Set(element.LocalName, element.Value);
        open.Push(part);
    }

    public void Text(string text) => open.Peek().Add(text);

    public void Leave() => open.Pop();

    private static string Reason(string? code) => code switch
    {
        ProblemCode.XmlDoctype => "Le fichier contient un DOCTYPE (DTD) : il est refusé, car il pourrait désigner des fichiers de ce serveur. Retirez la ligne « <!DOCTYPE … > » et recommencez.",
        ProblemCode.XmlDepth => $"Les éléments XML sont imbriqués sur plus de {ImportLimits.DeepestXml} niveaux.",
        ProblemCode.XmlNodes => "Le fichier XML a trop d'éléments ou d'attributs.",
        ProblemCode.XmlSize => "Le fichier XML est trop grand.",
        _ => "Le fichier n'est pas du XML bien formé : il est coupé ou abîmé à cet endroit, ou un signe n'y est pas permis (un « & » seul, un nom comme « &nbsp; », une valeur sans guillemets).",
    };
}
