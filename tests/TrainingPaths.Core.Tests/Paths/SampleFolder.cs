using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>A private copy of the sample package, to be broken in one way.</summary>
internal sealed class SampleFolder : IDisposable
{
    public const string Slug = "accueillir-une-nouvelle-collegue";
    private readonly string root = Directory.CreateTempSubdirectory("tp-sample-").FullName;

    public SampleFolder(string slug = Slug)
    {
        Place = Path.Combine(root, slug);
        foreach (var file in Files)
            Write(file, File.ReadAllText(Path.Combine(Original, file)));
    }

    public static string Original { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "Paths", "Samples", Slug);

    public static string[] Files { get; } =
        [.. Directory.GetFiles(Original, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Original, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Place { get; }

    public string Read(string file) => File.ReadAllText(Path.Combine(Place, file));

    public void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Place, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Replaces the first occurrence, which must be there: a test that breaks nothing proves nothing.</summary>
    public SampleFolder Edit(string file, string from, string to)
    {
        var text = Read(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), $"{file} holds no « {from} »");
        Write(file, text[..at] + to + text[(at + from.Length)..]);
        return this;
    }

    public void Delete(string file) => File.Delete(Path.Combine(Place, file));

    public LintReport Lint() => PathLinter.Lint(Place);

    public ContentPackage Package() => ContentPackage.Read(Place);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
