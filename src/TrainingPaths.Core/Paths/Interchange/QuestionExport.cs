using System.Text;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange.Aiken;
using TrainingPaths.Core.Paths.Interchange.Csv;
using TrainingPaths.Core.Paths.Interchange.Gift;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Moodle;
using TrainingPaths.Core.Paths.Interchange.Qti12;
using TrainingPaths.Core.Paths.Interchange.Qti22;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>Gives questions out for other systems. The same questions give the same bytes.</summary>
public static class QuestionExport
{
    /// <param name="pictures">Finds the bytes of a picture by its path within the folder (<c>media/name.png</c>); null where there is none. Formats that carry pictures take them along.</param>
    public static ExportedQuestions Write(IEnumerable<QuizQuestion> questions, ExchangeFormat format, Func<string, byte[]?>? pictures = null)
    {
        var log = new ExportLog();
        var wanted = questions.Select(QuestionMapping.Theirs).ToLookup(WholeQuestion.Is);
        ExchangeQuestion[] all = [.. wanted[true]];
        foreach (var unfinished in wanted[false])
            log.LeftOut(unfinished, "export.unfinished", "Cette question n'est pas encore terminée.");
        if (format is not (ExchangeFormat.MoodleXml or ExchangeFormat.Csv))
            log.TellPictures(all);
        var (bytes, ending, type) = format switch
        {
            ExchangeFormat.Gift => (Utf8(new GiftWriter(log).Write(all)), ".gift", "text/plain; charset=utf-8"),
            ExchangeFormat.Aiken => (Utf8(new AikenWriter(log).Write(all)), ".txt", "text/plain; charset=utf-8"),
            ExchangeFormat.MoodleXml => (XmlWords.Bytes(new MoodleWriter(log, pictures ?? (_ => null)).Write(all)), ".xml", "application/xml"),
            ExchangeFormat.Qti12 => (XmlWords.Bytes(new Qti12Writer(log).Write(all)), ".xml", "application/xml"),
            ExchangeFormat.Qti22 => (new QtiPackageWriter(log).Write(all), ".zip", "application/zip"),
            ExchangeFormat.Csv => (CsvTableWriter.Write(all), ".csv", "text/csv; charset=utf-8"),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
        return new ExportedQuestions(bytes, ending, type, log.All) { Written = all.Length + wanted[false].Count() - log.All.Count(note => note.LeftOut) };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
