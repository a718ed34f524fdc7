using TrainingPaths.Core.Paths.Interchange.Aiken;
using TrainingPaths.Core.Paths.Interchange.Csv;
using TrainingPaths.Core.Paths.Interchange.Gift;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Moodle;
using TrainingPaths.Core.Paths.Interchange.Qti12;
using TrainingPaths.Core.Paths.Interchange.Qti22;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>Brings in questions that were written elsewhere. Whatever it is given it answers: with questions, and with what was changed or refused, and why.</summary>
public static class QuestionImport
{
    /// <param name="fileName">Helps only where the content could be of two formats.</param>
    /// <param name="existingIds">Ids that the path has already; a question that comes with one of them gets another.</param>
    public static ImportReport Read(string fileName, byte[] bytes, IReadOnlySet<string> existingIds)
    {
        var log = new ImportLog();
        if (bytes.Length > ImportLimits.MostBytes)
            return Refused(log, null, "import.too-big", $"Le fichier dépasse {ImportLimits.MostBytes >> 20} Mo.");
        if (FormatDetection.Of(fileName, bytes) is not { } kind)
            return Refused(log, null, "import.format", "Ce fichier n'est ni du GIFT, ni de l'Aiken, ni du Moodle XML, ni du QTI 1.2 ou 2.2, ni un tableau CSV.");
        if (kind == FileKind.OtherXml)
        {
            if (XmlParts.Read(bytes, "", log) is { } root)
                log.Refused(root.At, "", root.Is("qti-assessment-item") ? "qti.version" : "import.format", root.Is("qti-assessment-item") ? FormatDetection.Qti3 : $"<{Shown.Of(root.Name)}> n'est ni du Moodle XML, ni du QTI 1.2 ou 2.2.");
            return Report(log, null, []);
        }
        var reader = Reader(kind, log);
        var items = Questions(reader.Read(bytes), existingIds, log);
        if (items.Count == 0 && log.AllRefused.Count == 0)
            log.Refused(new At(1, 1), "", "import.empty", "Le fichier ne contient aucune question.");
        return Report(log, reader is QtiPackage package ? package.Format : FormatOf(kind), items);
    }

    private static IQuestionReader Reader(FileKind kind, ImportLog log) => kind switch
    {
        FileKind.Gift => new GiftReader(log),
        FileKind.Aiken => new AikenReader(log),
        FileKind.MoodleXml => new MoodleReader(log),
        FileKind.Qti12 => new Qti12Reader(log),
        FileKind.Qti22 => new QtiReader(log),
        FileKind.Csv => new CsvTableReader(log),
        _ => new QtiPackage(log),
    };

    private static ExchangeFormat? FormatOf(FileKind kind) => kind switch
    {
        FileKind.Gift => ExchangeFormat.Gift,
        FileKind.Aiken => ExchangeFormat.Aiken,
        FileKind.MoodleXml => ExchangeFormat.MoodleXml,
        FileKind.Qti12 => ExchangeFormat.Qti12,
        FileKind.Qti22 => ExchangeFormat.Qti22,
        FileKind.Csv => ExchangeFormat.Csv,
        _ => null,
    };

    private static List<ImportedQuestion> Questions(IEnumerable<ReadQuestion> all, IReadOnlySet<string> existingIds, ImportLog log)
    {
        var items = new List<ImportedQuestion>();
        var ids = new QuestionIds(existingIds);
        foreach (var read in all)
        {
            if (items.Count == ImportLimits.MostQuestions)
            {
                log.Refused(read.Item.At, read.Item.Title, "import.too-many", $"Un fichier apporte au plus {ImportLimits.MostQuestions} questions : celle-ci et les suivantes ne sont pas lues.");
                break;
            }
            items.Add(QuestionMapping.Ours(read, ids));
        }
        return items;
    }

    private static ImportReport Refused(ImportLog log, ExchangeFormat? format, string rule, string why)
    {
        log.Refused(new At(1, 1), "", rule, why);
        return Report(log, format, []);
    }

    private static ImportReport Report(ImportLog log, ExchangeFormat? format, IReadOnlyList<ImportedQuestion> items) =>
        new(format, items, log.AllChanged, log.AllRefused) { NotesLeftOut = log.LeftOut };
}
