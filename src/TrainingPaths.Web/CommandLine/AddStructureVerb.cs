using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Web.CommandLine;

internal static class AddStructureVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 2, "--time-zone=", "--territory=");
        var (name, town) = (words.Operands[0], words.Operands[1]);
        var added = await VerbHost.WriteAsync<AddStructure, bool>(words.Settings, add => add.RunAsync(new StructureFacts { Name = name, Town = town, TimeZone = words.Value("--time-zone") ?? Structure.DefaultTimeZone, Territory = words.Value("--territory") ?? "" }, CancellationToken.None));
        await Console.Out.WriteLineAsync(added ? $"{name}, {town}: added. Its people find it in the list when they open an account." : $"{name}, {town}: already there.");
        return 0;
    }
}
