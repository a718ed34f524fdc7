using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Database;

namespace TrainingPaths.Core.Tests.Certificates;

/// <summary>A structure, its HR officer and a published path, in a database of its own; jobs are recorded, and run when a test says so.</summary>
internal sealed class CertificateScene : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly NpgsqlDataSource _everything;

    private CertificateScene(TestDatabase database)
    {
        _database = database;
        _everything = Core.Platform.Database.BuildSource(database.SuperuserConnectionString);
        var services = new ServiceCollection();
        services.AddPlatform(database.AppConnectionString, Path.Combine(Folder, "files"));
        services.AddSingleton<IBackgroundJobClient>(Jobs);
        services.AddCertificates(new(SampleCertificate.Facts().Issuer, new("https://formation.example.org/verify"), Path.Combine(Folder, "keys")));
        services.AddScoped<ISubscriber<CertificateIssued>>(_ => Issued);
        services.AddScoped<ISubscriber<PackReady>>(_ => Packs);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public RecordedJobs Jobs { get; } = new();

    public Recorded<CertificateIssued> Issued { get; } = new();

    public Recorded<PackReady> Packs { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("tp-certificates-").FullName;

    public Structure Structure { get; } = new(Guid.NewGuid(), $"Aide à domicile {Guid.NewGuid():N}", "Blois");

    public PathVersion Version { get; private set; } = null!;

    public Guid HrOfficer { get; private set; }

    public static async Task<CertificateScene> CreateAsync()
    {
        var scene = new CertificateScene(await TestDatabase.CreateAsync());
        await using var db = scene.SeeAll();
        db.Add(scene.Structure);
        var path = new TrainingPath("animer-une-equipe-a-distance");
        scene.Version = new PathVersion(path.Id, 3, new PathHeader { Title = "Animer une équipe à distance", Summary = "Tenir le lien." }, 252, new string('a', 64), "", null, Now);
        db.AddRange(path, scene.Version);
        foreach (var (module, position) in new[] { "m1", "m1", "m2", null }.Select((module, i) => (module, i)))
            db.Add(new Step(scene.Version.Id, $"s{position}", module, position, StepKind.Lesson, "Étape", "selfPaced", 63, new string('b', 64)));
        await db.SaveChangesAsync();
        scene.HrOfficer = await scene.AddPersonAsync("Hélène", "Roux", StructureRole.HrOfficer);
        return scene;
    }

    public Caller Hr => Caller.Hr(HrOfficer, Structure.Id);

    public static Caller Learner(Enrolment enrolment) => Caller.Person(enrolment.PersonId, enrolment.StructureId);

    /// <summary>A context that row-level security does not bind.</summary>
    public TrainingPathsDbContext SeeAll()
    {
        var db = Core.Platform.Database.OwnerContext(_everything);
        db.FiltersOff = true;
        db.ActAs(Caller.Federation());
        return db;
    }

    public async Task<Guid> AddPersonAsync(string given, string family, StructureRole role = StructureRole.Participant)
    {
        await using var db = SeeAll();
        var id = Guid.CreateVersion7();
        db.Add(new Account(id, $"{id:N}@example.org"));
        db.Add(new Person(id, given, family));
        db.Add(new Membership(Structure.Id, id, role, Now));
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>A person on the path; started and completed when the dates say so.</summary>
    public async Task<Enrolment> EnrolAsync(
        string given, string family, DateTimeOffset? started = null, DateTimeOffset? completed = null, EnrolmentOrigin origin = EnrolmentOrigin.Assigned)
    {
        var enrolment = new Enrolment(Structure.Id, await AddPersonAsync(given, family), Version.PathId, Version.Id, origin, Now.AddDays(-90));
        await using var db = SeeAll();
        db.Add(enrolment);
        await db.SaveChangesAsync();
        if (started is null) return enrolment;
        await using var command = _everything.CreateCommand("""
            insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at, completed_at)
            values ($1, $2, $3, 4, 252, 's3', $4, $5, $6)
            """);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = enrolment.Id }, new() { Value = enrolment.StructureId }, new() { Value = enrolment.PersonId },
            new() { Value = started }, new() { Value = completed ?? started }, new() { Value = (object?)completed ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
        });
        await command.ExecuteNonQueryAsync();
        return enrolment;
    }

    public async Task<Enrolment> CompleteAsync(string given, string family, EnrolmentOrigin origin = EnrolmentOrigin.Assigned)
    {
        var completedAt = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);
        var enrolment = await EnrolAsync(given, family, new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero), completedAt, origin);
        await PublishCompletedAsync(enrolment, completedAt);
        return enrolment;
    }

    public Task PublishCompletedAsync(Enrolment enrolment, DateTimeOffset completedAt) => WriteAsync(Learner(enrolment), services =>
        services.GetRequiredService<Events>().PublishAsync(new PathCompleted(enrolment.Id, enrolment.PersonId, enrolment.StructureId, completedAt), CancellationToken.None));

    public async Task WriteAsync(Caller caller, Func<IServiceProvider, Task> write)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(caller, () => write(scope.ServiceProvider), CancellationToken.None);
    }

    public async Task<T> ReadAsync<T>(Caller caller, Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().ReadAsync(caller, () => read(scope.ServiceProvider), CancellationToken.None);
    }

    public async Task RunAsync<TJob>(Func<TJob, Task> run)
        where TJob : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<TJob>());
    }

    public Task RenderAsync(Enrolment enrolment, Guid certificateId) =>
        RunAsync<RenderCertificate>(job => job.RunAsync(Learner(enrolment), certificateId, CancellationToken.None));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _everything.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal sealed class RecordedJobs : IBackgroundJobClient
    {
        public List<Job> All { get; } = [];

        public string Create(Job job, IState state)
        {
            All.Add(job);
            return All.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        public bool ChangeState(string jobId, IState state, string expectedState) => false;
    }

    internal sealed class Recorded<TEvent> : ISubscriber<TEvent>
    {
        public List<TEvent> All { get; } = [];

        public Task HandleAsync(TEvent happened, CancellationToken ct)
        {
            All.Add(happened);
            return Task.CompletedTask;
        }
    }
}
