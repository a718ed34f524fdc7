using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Says what an import would understand of a file of questions, by the reader that imports them, without keeping anything. Needs no database. Findings are French, as those of <c>lint</c>.</summary>
internal static class QuestionsCheckVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--json");
        var report = QuestionImport.Read(Path.GetFileName(words.Operands[0]), await BytesAsync(words.Operands[0]), new HashSet<string>());
        await Console.Out.WriteLineAsync(words.Has("--json") ? QuestionsCheckWords.Json(report) : QuestionsCheckWords.Text(report));
        return report.Refused.Count > 0 ? 1 : 0;
    }

    private static async Task<byte[]> BytesAsync(string name)
    {
        if (!File.Exists(name))
            throw new VerbFailure(VerbFailure.NoInput, $"{name} is not a file.");
        try
        {
            await using var file = File.OpenRead(name);
            // One byte more than is read tells that it is too big; the rest of such a file stays where it is.
            var bytes = new byte[Math.Min(file.Length, ImportLimits.MostBytes + 1)];
            var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
            return bytes[..read];
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.NoInput, $"{name} cannot be read: {why.Message}");
        }
    }
}
