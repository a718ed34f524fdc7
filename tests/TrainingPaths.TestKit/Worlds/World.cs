using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Database;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>The services of the product on a database of their own, with a clock that the test sets: use cases and jobs as they really run, without the site.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly IAsyncDisposable? database;
    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("tp-world-").FullName;

    private World(string app, string superuser, IAsyncDisposable? database, Action<IServiceCollection>? change)
    {
        this.database = database;
        Connection = app;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Default"] = app,
            ["Folder"] = folder,
        }).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddLogging(log => log.SetMinimumLevel(LogLevel.Critical));
        collection.AddTrainingPaths(configuration, folder);
        collection.AddSingleton<TimeProvider>(Clock);
        change?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
        Everything = Core.Platform.Database.BuildSource(superuser);
    }

    /// <summary>Where files, mails and keys go.</summary>
    public string Folder => folder;

    /// <summary>What the product signs in with.</summary>
    public string Connection { get; }

    public WorldClock Clock { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Sees every row, whatever the policies say: for building scenes, and for controls that must find what the product must not.</summary>
    public NpgsqlDataSource Everything { get; }

    public static async Task<World> CreateAsync(Action<IServiceCollection>? change = null)
    {
        var database = await TestDatabase.CreateAsync();
        return new(database.AppConnectionString, database.SuperuserConnectionString, database, change);
    }

    /// <summary>On a migrated database that somebody else made and removes.</summary>
    public static World On(string app, string superuser) => new(app, superuser, null, null);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Runs a use case as a page would: one unit of work, kept unless it throws.</summary>
    public async Task<T> WriteAsync<TUseCase, T>(Caller caller, Func<TUseCase, Task<T>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(caller, () => use(scope.ServiceProvider.GetRequiredService<TUseCase>()), CancellationToken.None);
    }

    public Task WriteAsync<TUseCase>(Caller caller, Func<TUseCase, Task> use)
        where TUseCase : notnull => WriteAsync<TUseCase, bool>(caller, async useCase => { await use(useCase); return true; });

    public async Task<T> ReadAsync<TUseCase, T>(Caller caller, Func<TUseCase, Task<T>> use)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(caller, () => use(scope.ServiceProvider.GetRequiredService<TUseCase>()), CancellationToken.None);
    }

    /// <summary>Outside any unit of work, in a scope of its own.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>A number, read with everybody's rows in sight.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var command = Everything.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Everything.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Lets a real job server work until nothing is waiting.</summary>
    public async Task RunJobsAsync()
    {
        // Hangfire keeps one log for the process: that of the site started last, which may be gone.
        Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);
        var storage = services.GetRequiredService<JobStorage>();
        using var server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            Queues = Queues.All,
            WorkerCount = 2,
            Activator = services.GetRequiredService<JobActivator>(),
            SchedulePollingInterval = TimeSpan.FromMilliseconds(200),
            StopTimeout = TimeSpan.FromSeconds(5),
        }, storage);
        var monitor = storage.GetMonitoringApi();
        for (var quiet = 0; quiet < 2; quiet = IsIdle(monitor) ? quiet + 1 : 0)
            await Task.Delay(100);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Everything.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsIdle(IMonitoringApi monitor)
    {
        var counts = monitor.GetStatistics();
        return counts.Enqueued + counts.Processing == 0;
    }
}

/// <summary>Time that passes only when the test says so.</summary>
public sealed class WorldClock(DateTimeOffset start) : TimeProvider
{
    // PostgreSQL keeps microseconds: a finer clock would not read back what was written.
    private DateTimeOffset now = new(start.Ticks / 10 * 10, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public void Set(DateTimeOffset instant) => now = instant;
}
