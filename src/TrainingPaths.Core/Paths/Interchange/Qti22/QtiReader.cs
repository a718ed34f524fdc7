using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Reads items of QTI 2: one file of one item.</summary>
internal sealed class QtiReader(ImportLog log) : IQuestionReader
{
    public IEnumerable<ReadQuestion> Read(byte[] bytes) => XmlParts.Read(bytes, "", log) is { } root ? Read(root, "", _ => null, []) : [];

    /// <param name="file">Its name within a zip file, for what is said of it.</param>
    public IEnumerable<ReadQuestion> Read(XmlPart root, string file, Texts.PictureSource pictures, string[] tags)
    {
        if (!root.Is("assessmentItem"))
        {
            log.Refused(root.At, file, "qti.element", $"<{Shown.Of(root.Name)}> n'est pas un élément de question de QTI 2.");
            yield break;
        }
        var name = root["title"] is { Length: > 0 } title ? title : root["identifier"];
        if (ReadItem.Try(log, root.At, pictures, name, item => new QtiItem(root, item).Map() with { Tags = tags }) is { } read)
            yield return read;
    }
}
