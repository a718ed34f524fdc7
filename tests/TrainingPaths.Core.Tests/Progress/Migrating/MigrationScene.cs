using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Progress.Migrating;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Progress.Migrating;

/// <summary>A path with people half-way, its second version (<see cref="Revisions"/>), and the trainer who made it.</summary>
internal sealed class MigrationScene : IAsyncDisposable
{
    public static readonly IReadOnlyDictionary<string, StepChoice> AsProposed = new Dictionary<string, StepChoice>();

    private MigrationScene(World world, Guid structure, Guid trainer, SmallPath path) => (World, Structure, Trainer, Path) = (world, structure, trainer, path);

    public World World { get; }

    public Guid Structure { get; }

    public Guid Trainer { get; }

    public SmallPath Path { get; }

    /// <summary>The second version; none before <see cref="ReviseAsync"/>.</summary>
    public Guid Second { get; private set; }

    /// <summary>The latest of <see cref="MoveToAsync"/>.</summary>
    public Guid Migration { get; private set; }

    public static async Task<MigrationScene> CreateAsync(World world, SmallPath? path = null)
    {
        var structure = await world.StructureAsync();
        var trainer = await world.PersonAsync(structure);
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        return new MigrationScene(world, structure, trainer, path ?? await world.PathAsync(sequential: false));
    }

    /// <summary>Publishes what a revision makes of the current version, and moves everybody there as proposed.</summary>
    public async Task<Guid> MoveToAsync(Guid from, Func<IReadOnlyList<Core.Paths.StepContent>, IEnumerable<Core.Paths.StepContent>> change)
    {
        Second = await World.ReviseAsync(Path, change);
        Migration = await World.WriteAsync<StartMigration, Guid>(Caller.Nobody, start => start.RunAsync(Trainer, from, Second, AsProposed, false, default));
        await RunAsync(Migration);
        return Second;
    }

    public async Task ReviseAsync(int? attempts = null) => Second = await World.ReviseAsync(Path, attempts);

    /// <summary>Somebody who has done some steps; the clock goes on by a minute after each.</summary>
    public async Task<Learner> LearnerAsync(params string[] done)
    {
        var person = await World.PersonAsync(Structure);
        var learner = new Learner(person, Caller.Person(person, Structure), await World.EnrolAsync(person, Structure, Path));
        await DoAsync(learner, done);
        return learner;
    }

    public async Task DoAsync(Learner learner, params string[] steps)
    {
        foreach (var step in steps)
        {
            if (step.EndsWith("-quiz", StringComparison.Ordinal))
                await PassAsync(learner, await StartQuizAsync(learner, step));
            else if (step == "plan")
                await DeclareAsync(learner);
            else
                await World.WriteAsync<RecordProgress>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, [new SeenProgress(Guid.NewGuid(), step, ProgressKind.Completed, 0, Now)], default));
            World.Clock.Pass(TimeSpan.FromMinutes(1));
        }
    }

    public Task<Guid> StartQuizAsync(Learner learner, string quiz) => World.WriteAsync<StartQuiz, Guid>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, quiz, default));

    /// <summary>Answers as the version of the attempt has it right.</summary>
    public async Task PassAsync(Learner learner, Guid attempt)
    {
        var view = (await World.ReadAsync<QuizAttempts, AttemptView?>(learner.Caller, read => read.FindAsync(attempt, learner.Person, default)))!;
        var version = (await World.ReadAsync<TrainingPathsDbContext, Guid>(learner.Caller, db => Task.FromResult(db.QuizAttempts.Where(a => a.Id == attempt).Select(a => a.PathVersionId).Single())));
        var bank = await World.ReadAsync<TrainingPathsDbContext, Core.Paths.FrozenVersion>(learner.Caller, db => Core.Paths.FrozenVersions.FindAsync(db, version, default));
        ChosenAnswer[] right = [.. view.Questions.Select(q => new ChosenAnswer(Guid.NewGuid(), q.Id, Grading.Key(Grading.Find(bank.Find(view.StepId)!.Quiz!, q.Id)), Now))];
        await World.WriteAsync<RecordAnswers>(learner.Caller, use => use.RunAsync(learner.Enrolment, attempt, learner.Person, right, default));
        await World.WriteAsync<SubmitQuiz>(learner.Caller, use => use.RunAsync(attempt, learner.Person, default));
    }

    public Task<MigrationPlan> PlanAsync(IReadOnlyDictionary<string, StepChoice>? chosen = null, bool withOpenQuizzes = false) =>
        World.ReadAsync<PlanMigration, MigrationPlan>(Caller.Nobody, plan => plan.RunAsync(Path.VersionId, Second, chosen ?? AsProposed, withOpenQuizzes, default));

    public Task<Guid> StartAsync(IReadOnlyDictionary<string, StepChoice>? chosen = null, bool withOpenQuizzes = false) =>
        World.WriteAsync<StartMigration, Guid>(Caller.Nobody, start => start.RunAsync(Trainer, Path.VersionId, Second, chosen ?? AsProposed, withOpenQuizzes, default));

    /// <summary>Starts it and runs its job here, without a job server.</summary>
    public async Task<VersionMigration> MigrateAsync(IReadOnlyDictionary<string, StepChoice>? chosen = null, bool withOpenQuizzes = false)
    {
        var id = await StartAsync(chosen, withOpenQuizzes);
        await RunAsync(id);
        return await ReportAsync(id);
    }

    public Task<bool> RunAsync(Guid migration, bool isLast = false) => World.InScopeAsync(async services =>
    {
        await services.GetRequiredService<MigrateEnrolments>().RunAsync(Caller.Nobody, migration, isLast, default);
        World.Clock.Pass(TimeSpan.FromMinutes(1));
        return true;
    });

    public async Task<VersionMigration> ReverseAsync(Guid migration)
    {
        await World.WriteAsync<ReverseMigration>(Caller.Nobody, reverse => reverse.RunAsync(Trainer, migration, default));
        await World.InScopeAsync(async services =>
        {
            await services.GetRequiredService<MoveEnrolmentsBack>().RunAsync(Caller.Nobody, migration, false, default);
            return true;
        });
        return await ReportAsync(migration);
    }

    public Task<VersionMigration> ReportAsync(Guid migration) => World.ReadAsync<TrainingPathsDbContext, VersionMigration>(Caller.Nobody, db => Task.FromResult(db.VersionMigrations.Single(m => m.Id == migration)));

    public async Task<Outline> OutlineAsync(Learner learner) => (await World.ReadAsync<Outlines, Outline?>(learner.Caller, read => read.FindAsync(learner.Enrolment, learner.Person, default)))!;

    /// <summary>What is shown and the log does not say.</summary>
    public Task<IReadOnlyList<ProgressDifference>> DriftAsync(Learner learner) =>
        World.WriteAsync<RecomputeProgress, IReadOnlyList<ProgressDifference>>(learner.Caller, recompute => recompute.RunAsync(learner.Person, repair: false, default));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private long Now => World.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task DeclareAsync(Learner learner)
    {
        await World.WriteAsync<WriteNote>(learner.Caller, use => use.RunAsync(learner.Enrolment, learner.Person, new WrittenNote("plan", "f1", "Une règle", Now), default));
        await World.WriteAsync<DeclareActivity>(learner.Caller, use => use.RunAsync(Guid.NewGuid(), learner.Enrolment, learner.Person, "plan", default));
    }
}

internal sealed record Learner(Guid Person, Caller Caller, Guid Enrolment);
