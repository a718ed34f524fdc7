using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Writes the folder that a path's current version was published from, to be edited and published again.</summary>
internal static class ExportVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--out=");
        var slug = words.Operands[0];
        var directory = Path.GetFullPath(words.Value("--out") ?? throw new VerbFailure(VerbFailure.WrongUsage, "Say where the folder goes: --out DIR."));
        if (File.Exists(directory) || Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new VerbFailure(VerbFailure.BadInput, $"{directory} is not empty: nothing was written. Name a folder that is empty or not there yet.");

        using var host = VerbHost.Services(words.Settings);
        var folder = await WriteAsync(host.Services, slug, directory);
        if (!folder.IsKept)
            throw new VerbFailure(VerbFailure.NoInput, FolderWords.NotKept(slug, folder.Version.Number));
        await Console.Out.WriteLineAsync($"{Path.Combine(directory, slug)}: version {folder.Version.Number}, {folder.Files.Count} files");
        return 0;
    }

    private static async Task<PathFolder> WriteAsync(IServiceProvider services, string slug, string directory)
    {
        await using var scope = services.CreateAsyncScope();
        var write = scope.ServiceProvider.GetRequiredService<WriteFolder>();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, () => write.RunAsync(slug, directory, CancellationToken.None), CancellationToken.None)
                ?? throw new VerbFailure(VerbFailure.NoInput, FolderWords.NotPublished(slug));
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(VerbFailure.BadInput, $"{directory} cannot be written: {why.Message}");
        }
    }
}
