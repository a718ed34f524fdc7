using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>A database and a file store of one fixture, reached as the product reaches them.</summary>
internal sealed class PathsHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly string files = Directory.CreateTempSubdirectory("tp-files-").FullName;

    private PathsHost(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddLogging().AddPlatform(database.AppConnectionString, files).AddPaths().BuildServiceProvider();
    }

    public string OwnerConnectionString => database.OwnerConnectionString;

    public FileStore Files => services.GetRequiredService<FileStore>();

    public static async Task<PathsHost> StartAsync() => new(await TestDatabase.CreateAsync());

    public async Task<PublishResult> PublishAsync(SampleFolder sample)
    {
        await using var scope = services.CreateAsyncScope();
        var publish = scope.ServiceProvider.GetRequiredService<PublishPath>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Nobody, () => publish.RunAsync(sample.Package(), null, CancellationToken.None), CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, () => read(scope.ServiceProvider), CancellationToken.None);
    }

    public IServiceScope CreateScope() => services.CreateScope();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }
}
