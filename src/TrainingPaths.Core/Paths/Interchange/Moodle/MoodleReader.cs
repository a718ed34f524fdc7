using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>Reads Moodle XML (docs.moodle.org/en/Moodle_XML_format).</summary>
internal sealed class MoodleReader(ImportLog log) : IQuestionReader
{
    private string category = "";

    public IEnumerable<ReadQuestion> Read(byte[] bytes)
    {
        if (XmlParts.Read(bytes, "", log) is not { } quiz)
            yield break;
        foreach (var part in quiz.All("question"))
        {
            var files = new MoodleFiles(part);
            if (ReadItem.Try(log, part.At, files.Find, Name(part), item => Question(part, item)) is { } read)
                yield return read;
        }
        foreach (var stray in quiz.Children.Where(child => !child.Is("question")))
            log.Refused(stray.At, stray.Name, "moodle.element", $"<{Shown.Of(stray.Name)}> n'est pas une question de Moodle : exportez la banque de questions au format « Moodle XML », et non une sauvegarde de cours.");
    }

    private static string Name(XmlPart question) => question.First("name")?.First("text")?.Words().Trim() ?? "";

    private ExchangeQuestion? Question(XmlPart part, ItemReading item)
    {
        if (part["type"] == "category")
        {
            var path = part.First("category")?.First("text")?.Words() ?? "";
            category = Category.Tag(path);
            log.Changed(part.At, path, "import.category", category.Length > 0 ? $"La catégorie devient l'étiquette « {Shown.Of(category)} » de ses questions." : "La catégorie de tête n'est pas reprise.");
            return null;
        }
        var read = new MoodleQuestion(part, item).Map();
        MoodleElements.TellUnread(part, item);
        string[] tags = [.. part.First("tags")?.All("tag").Select(tag => tag.First("text")?.Words().Trim() ?? "").Where(tag => tag.Length > 0) ?? []];
        return read with
        {
            Id = part.First("idnumber")?.Words().Trim() ?? "",
            Title = item.Title,
            Points = PointsRead.Points(read, part.First("defaultgrade")?.Words() ?? "", item),
            Tags = category.Length > 0 ? [.. tags, category] : tags,
        };
    }
}
