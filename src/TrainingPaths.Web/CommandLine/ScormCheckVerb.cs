using System.Globalization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Says whether SCORM packages can be imported, by the reader that imports them, without storing anything. Needs no database. Findings are French, as those of <c>lint</c>.</summary>
internal static class ScormCheckVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.ParseSeveral(args, "--json");
        if (words.Operands.FirstOrDefault(name => !File.Exists(name)) is { } missing)
            throw new VerbFailure(VerbFailure.NoInput, $"{missing} is not a file.");

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var checks = new ScormCheckWords(services.GetRequiredService<IStringLocalizer<Strings>>());
        var refused = false;
        foreach (var name in words.Operands)
        {
            var reading = await ReadAsync(name);
            refused |= reading.Verdict == PackageVerdict.Refused;
            await Console.Out.WriteLineAsync(words.Has("--json") ? checks.Json(name, reading) : checks.Text(name, reading));
        }

        return refused ? 1 : 0;
    }

    private static async Task<PackageReading> ReadAsync(string name)
    {
        try
        {
            await using var zip = File.OpenRead(name);
            return await new PackageReader().ReadAsync(zip);
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.NoInput, $"{name} cannot be read: {why.Message}");
        }
    }
}
