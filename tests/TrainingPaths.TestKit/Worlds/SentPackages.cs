using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Packages in a world, by the use cases that the pages call.</summary>
public static class SentPackages
{
    public static Task<AcceptedUpload> SendAsync(this World world, byte[] zip, string name = "module.zip", Guid? trainer = null) => world.SendAsync(new MemoryStream(zip), name, trainer);

    public static Task<AcceptedUpload> SendAsync(this World world, Stream zip, string name = "module.zip", Guid? trainer = null) =>
        world.InScopeAsync(services => services.GetRequiredService<AcceptUpload>().RunAsync(Caller.Person(trainer ?? Guid.CreateVersion7()), name, zip, CancellationToken.None));

    /// <summary>Sent, read by its job, and as the list then shows it.</summary>
    public static async Task<FoundPackage> ImportAsync(this World world, byte[] zip, string name = "module.zip")
    {
        var sent = await world.SendAsync(zip, name);
        await world.RunJobsAsync();
        return await world.PackageAsync(sent.PackageId);
    }

    /// <summary>Reads a package that was sent, as its job does, at once and here.</summary>
    public static Task<bool> ReadSentAsync(this World world, Guid package) => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ImportPackage>().RunAsync(Caller.Nobody, package, CancellationToken.None);
        return true;
    });

    public static async Task<FoundPackage> PackageAsync(this World world, Guid id) =>
        (await world.ReadAsync<FindPackages, IReadOnlyList<FoundPackage>>(Caller.Nobody, find => find.RunAsync(CancellationToken.None))).Single(p => p.Id == id);

    public static Task<OpenedLaunch> LaunchAsync(this World world, Guid package) =>
        world.WriteAsync<OpenLaunch, OpenedLaunch>(Caller.Nobody, open => open.RunAsync(package, CancellationToken.None));
}
