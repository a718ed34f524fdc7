namespace TrainingPaths.Browser.Tests.Player;

/// <summary>Where the build of the application puts what browsers receive.</summary>
internal static class BuiltScripts
{
    public static string Folder { get; } = Path.Combine(Root(), "src", "TrainingPaths.Web", "wwwroot", "dist");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from a folder of the repository.");
    }
}
