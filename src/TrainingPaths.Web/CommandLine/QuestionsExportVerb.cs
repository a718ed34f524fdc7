using System.Globalization;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Gives the questions of a path's folder, or of a folder of paths, out in another format. Needs no database. What the format cannot say is told on the error stream, in French.</summary>
internal static class QuestionsExportVerb
{
    public const string Formats = "gift|aiken|moodle|qti12|qti22|csv";

    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--format=", "--out=");
        var output = words.Value("--out") ?? throw new VerbFailure(VerbFailure.WrongUsage, "Say where the questions go: --out FILE.");
        var format = FormatOf(words.Value("--format"));
        var packages = ContentPackage.ReadAll(Path.GetFullPath(words.Operands[0]));
        if (packages.SelectMany(package => package.AllQuestions).ToArray() is not { Length: > 0 } questions)
            throw new VerbFailure(VerbFailure.NoInput, $"{words.Operands[0]} holds no questions of a path.");
        var pictures = packages.SelectMany(package => package.Media).GroupBy(media => media.File.Path).ToDictionary(same => same.Key, same => same.First().File.Bytes);
        var exported = QuestionExport.Write(questions, format, pictures.GetValueOrDefault);
        await WriteAsync(output, exported.Bytes);
        foreach (var note in exported.Notes)
            await Console.Error.WriteLineAsync($"{note.Id} {(note.LeftOut ? "non écrite" : "réduite")} {note.Rule} {note.Reason}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{output}: {exported.Written} of {questions.Length} questions"));
        return 0;
    }

    private static ExchangeFormat FormatOf(string? name) => name switch
    {
        "gift" => ExchangeFormat.Gift,
        "aiken" => ExchangeFormat.Aiken,
        "moodle" => ExchangeFormat.MoodleXml,
        "qti12" => ExchangeFormat.Qti12,
        "qti22" => ExchangeFormat.Qti22,
        "csv" => ExchangeFormat.Csv,
        _ => throw new VerbFailure(VerbFailure.WrongUsage, $"Say which format: --format {Formats}."),
    };

    private static async Task WriteAsync(string file, byte[] bytes)
    {
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.BadInput, $"{file} cannot be written: {why.Message}");
        }
    }
}
