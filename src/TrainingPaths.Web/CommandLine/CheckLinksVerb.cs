using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Asks the outside addresses that the packages of a folder name, and says which do not answer. Needs no database; goes to the Internet, and never into the house's own network.</summary>
internal static class CheckLinksVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var check = new CheckLinks();
        return await RunAsync(args, check);
    }

    internal static async Task<int> RunAsync(string[] args, CheckLinks check)
    {
        var words = VerbWords.Parse(args, operands: 1, "--json");
        var packages = ContentPackage.ReadAll(Path.GetFullPath(words.Operands[0]));
        if (packages.Length == 0)
            throw new VerbFailure(VerbFailure.NoInput, $"{words.Operands[0]} holds no path.");
        var answers = await check.RunAsync(packages, CancellationToken.None);
        await Console.Out.WriteLineAsync(words.Has("--json") ? LinkWords.Json(answers) : LinkWords.Text(answers));
        return answers.Any(answer => answer.IsBroken) ? 1 : 0;
    }
}
