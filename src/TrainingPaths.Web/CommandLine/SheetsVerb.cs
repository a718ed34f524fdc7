using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Writes the PDF and the text document of every sheet of a path's folder, or of a folder of paths, for authors to check. Needs no database.</summary>
internal static class SheetsVerb
{
    private static readonly SheetForm[] Forms = [SheetForm.Pdf, SheetForm.Odt];

    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--out=");
        var output = words.Value("--out") ?? throw new VerbFailure(VerbFailure.WrongUsage, "Say where the files go: --out FOLDER.");
        var directory = Path.GetFullPath(words.Operands[0]);
        if (PathLinter.Lint(directory) is { HasErrors: true } report)
        {
            await Console.Error.WriteLineAsync(LintWords.Text(report));
            return 1;
        }

        var day = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var packages = ContentPackage.ReadAll(directory);
        foreach (var package in packages)
            await WriteAsync(package, packages.Length == 1 ? output : Path.Combine(output, package.Slug), day);
        return 0;
    }

    private static async Task WriteAsync(ContentPackage package, string folder, DateOnly day)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (sheet, form) in DraftSheets.Of(package, day).SelectMany(sheet => Forms.Select(form => (sheet, form))))
            {
                var place = Path.Combine(folder, sheet.NameIn(form));
                await File.WriteAllBytesAsync(place, sheet.Write(form));
                await Console.Out.WriteLineAsync(place);
            }
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.BadInput, $"{folder} cannot be written: {why.Message}");
        }
    }
}
