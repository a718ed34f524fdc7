using System.Globalization;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Says whether a PDF is a certificate as it was delivered, with public keys alone, in the language of the terminal.</summary>
internal static class VerifyVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--keys=");
        var keys = words.Value("--keys") is { } file ? await FromFileAsync(file) : FromFolder(VerbHost.Configuration(words.Settings));
        await using var pdf = Open(words.Operands[0]);
        var verdict = await new VerifyPdf(keys).RunAsync(pdf, CancellationToken.None);

        var french = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
        foreach (var check in verdict.Checks)
            Console.WriteLine($"{(check.Passed ? "✓" : "✗")} {(french ? check.French : check.English)}");
        Console.WriteLine(french ? verdict.French : verdict.English);
        if (verdict.Facts is { } facts)
            Console.WriteLine($"{facts.Serial.Grouped} · {verdict.HolderName} · {facts.TrainingPath.Title} · {facts.CompletedOn:yyyy-MM-dd}");
        return verdict.Finding == PdfFinding.Genuine ? 0 : 1;
    }

    private static IReadOnlyList<PublicSealKey> FromFolder(IConfiguration configuration) =>
        new SealKeyRing(VerbHost.KeysOf(configuration)).PublicKeys();

    private static async Task<IReadOnlyList<PublicSealKey>> FromFileAsync(string path)
    {
        using var reader = new StreamReader(Open(path));
        try
        {
            return PublicSealKeySet.Parse(await reader.ReadToEndAsync());
        }
        catch (FormatException)
        {
            throw new VerbFailure(VerbFailure.BadInput, $"{path} is not a set of public keys, as /.well-known/tp-keys.json gives it.");
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.NoInput, $"{path} cannot be read: {why.Message}");
        }
    }
}
