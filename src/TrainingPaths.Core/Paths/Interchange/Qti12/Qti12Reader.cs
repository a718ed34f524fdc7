using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Texts;

namespace TrainingPaths.Core.Paths.Interchange.Qti12;

/// <summary>Reads QTI 1.2 as Canvas, Blackboard and others write it.</summary>
internal sealed class Qti12Reader(ImportLog log) : IQuestionReader
{
    public IEnumerable<ReadQuestion> Read(byte[] bytes) => XmlParts.Read(bytes, "", log) is { } root ? Read(root, _ => null) : [];

    public IEnumerable<ReadQuestion> Read(XmlPart root, PictureSource pictures)
    {
        foreach (var part in root.Descendants("item"))
        {
            var name = part["title"] is { Length: > 0 } title ? title : part["ident"];
            if (ReadItem.Try(log, part.At, pictures, name, item => new Qti12Item(part, item).Map()) is { } read)
                yield return read;
        }
        foreach (var reference in root.Descendants().Where(part => part.Name is "bankentry_item" or "sourcebank_ref" or "itemref"))
            log.Refused(reference.At, "", "qti.bank", "Des questions viennent d'une banque qui n'est pas dans ce fichier : exportez cette banque elle-même.");
    }
}
