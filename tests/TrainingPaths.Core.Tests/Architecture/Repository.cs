namespace TrainingPaths.Core.Tests.Architecture;

/// <summary>The files of the repository that people write: no builds, no packages, no generated migrations.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "wwwroot", "Migrations", "TestResults"];

    public static readonly DirectoryInfo Root = Find();

    public static IEnumerable<FileInfo> Files(string folder, params string[] endings) =>
        Walk(new DirectoryInfo(Path.Combine(Root.FullName, folder))).Where(file => endings.Contains(file.Extension));

    public static string Name(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !Skipped.Contains(d.Name) && !d.Name.StartsWith('.')).SelectMany(Walk));

    private static DirectoryInfo Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
            folder = folder.Parent;
        return folder ?? throw new InvalidOperationException("These tests read the sources: run them inside the repository.");
    }
}
