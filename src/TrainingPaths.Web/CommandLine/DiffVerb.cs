using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Compares a path's folder, or each of a folder of paths, with what is published under its name.</summary>
internal static class DiffVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--json");
        var packages = ContentPackage.ReadAll(Path.GetFullPath(words.Operands[0]));
        if (packages.Length == 0)
            throw new VerbFailure(VerbFailure.NoInput, $"{words.Operands[0]} holds no path.");

        using var host = VerbHost.Services(words.Settings);
        var differences = new List<FolderDifference>();
        foreach (var package in packages)
            differences.Add(await CompareAsync(host.Services, package));
        await Console.Out.WriteLineAsync(words.Has("--json") ? FolderWords.Json(differences) : FolderWords.Text(differences));
        return differences.All(difference => difference.IsIdentical) ? 0 : 1;
    }

    private static async Task<FolderDifference> CompareAsync(IServiceProvider services, ContentPackage package)
    {
        await using var scope = services.CreateAsyncScope();
        var compare = scope.ServiceProvider.GetRequiredService<CompareFolder>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, () => compare.RunAsync(package, CancellationToken.None), CancellationToken.None);
    }
}
