using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>A database and a file store of one fixture, reached as the product reaches them.</summary>
internal sealed class PathsHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly string files = Directory.CreateTempSubdirectory("tp-files-").FullName;
    private readonly string exports = Directory.CreateTempSubdirectory("tp-exports-").FullName;

    private PathsHost(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddLogging().AddPlatform(database.AppConnectionString, files).AddPaths(new Core.Paths.Drafts.Media.RecordingsSettings()).AddSingleton(new ExportSettings(exports)).BuildServiceProvider();
    }

    public string OwnerConnectionString => database.OwnerConnectionString;

    public FileStore Files => services.GetRequiredService<FileStore>();

    /// <summary>Where what is taken away is kept.</summary>
    public string Exports => exports;

    public static async Task<PathsHost> StartAsync() => new(await TestDatabase.CreateAsync());

    public Task<PublishResult> PublishAsync(SampleFolder sample) => PublishAsync(sample.Package());

    public async Task<PublishResult> PublishAsync(ContentPackage package)
    {
        await using var scope = services.CreateAsyncScope();
        var publish = scope.ServiceProvider.GetRequiredService<PublishPath>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Nobody, () => publish.RunAsync(package, null, CancellationToken.None), CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, () => read(scope.ServiceProvider), CancellationToken.None);
    }

    /// <summary>As the owner of the database, whom no right of the application binds.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public IServiceScope CreateScope() => services.CreateScope();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(files, recursive: true);
        Directory.Delete(exports, recursive: true);
    }
}
