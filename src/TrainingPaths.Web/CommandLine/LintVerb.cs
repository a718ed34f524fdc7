using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Says what is wrong in the packages of a folder, for a person or, with <c>--json</c>, for a program. Needs no database.</summary>
internal static class LintVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--json");
        var report = PathLinter.Lint(Path.GetFullPath(words.Operands[0]));
        await Console.Out.WriteLineAsync(words.Has("--json") ? LintWords.Json(report) : LintWords.Text(report));
        return report.HasErrors ? 1 : 0;
    }
}
