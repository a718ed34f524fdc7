using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Web.Tests.Localization;

/// <summary>The interface texts that sources use, found by the few ways there are to use one.</summary>
internal static partial class SourceText
{
    public static IEnumerable<string> KeysIn(string source) =>
        Patterns.SelectMany(p => p.Matches(CommentLine().Replace(source, ""))).SelectMany(m => m.Groups.Cast<Group>().Skip(1)).Where(g => g.Success).Select(g => Unescape(g.Value)).Where(k => k.Length > 0);

    public static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no source to read.");
    }

    public static IEnumerable<string> Files(params string[] endings) => Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*", SearchOption.AllDirectories)
        .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !Skipped(f));

    private static bool Skipped(string file) => file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot");

    private static string Unescape(string literal) => Regex.Replace(literal, @"\\(u[0-9a-fA-F]{4}|.)", m => m.Value[1] switch
    {
        'u' when m.Value.Length == 6 => ((char)int.Parse(m.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        _ => m.Value[1..],
    });

    private static readonly Regex[] Patterns = [Indexer(), Counted(), Display(), Message(), Refusal(), Validation()];

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    // L["…"], localizer["…"], words["…"], and the same with values
    [GeneratedRegex("""\b(?:L|localizer|[Ww]ords)\["((?:[^"\\]|\\.)*)"\s*[,\]]""")]
    private static partial Regex Indexer();

    // L.Count(n, "one", "many")
    [GeneratedRegex("""\b(?:L|localizer|words)\.Count\([^"]*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*[,)]""")]
    private static partial Regex Counted();

    // [Display(Name = "…")]
    [GeneratedRegex("""Display\(Name = "((?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Display();

    [GeneratedRegex("""ErrorMessage = "((?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Message();

    // public static readonly Rule NotFound = new("not-found", "…", 404);
    [GeneratedRegex("""\bRule \w+ =\s*new\("[a-z.-]+",\s*"((?:[^"\\]|\\.)*)"\s*[,)]""")]
    private static partial Regex Refusal();

    // The list of ValidationMessages.cs
    [GeneratedRegex("""Attribute(?: \{[^}]*\}| or \w+)? => "((?:[^"\\]|\\.)*)",""")]
    private static partial Regex Validation();
}
