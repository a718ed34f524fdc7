namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>A private copy of the packages of this checkout, to be broken in one way.</summary>
internal sealed class PackageCopy : IDisposable
{
    public static readonly string Originals = Path.Combine(TestContext.CurrentContext.TestDirectory, "content-packages");

    public PackageCopy()
    {
        foreach (var file in Directory.GetFiles(Originals, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Originals, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("tp-packages-").FullName;

    /// <summary>Takes away the line that begins so, which must be there: a test that breaks nothing proves nothing.</summary>
    public PackageCopy WithoutLine(string file, string start)
    {
        var path = Path.Combine(Folder, file);
        var lines = File.ReadAllLines(path);
        Assert.That(lines.Count(line => line.StartsWith(start, StringComparison.Ordinal)), Is.EqualTo(1));
        File.WriteAllLines(path, lines.Where(line => !line.StartsWith(start, StringComparison.Ordinal)));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
