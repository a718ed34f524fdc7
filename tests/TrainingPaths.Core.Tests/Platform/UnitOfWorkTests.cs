using System.Transactions;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform;

/// <summary>Each trap of transactions, jobs and pooled contexts that was met once, with the way that falls into it where there is one.</summary>
public sealed class UnitOfWorkTests
{
    private World world = null!;
    private Guid structure;
    private Guid person;

    private Caller Me => Caller.Person(person, structure);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync(services => services.AddScoped<CountingJob>());
        structure = await world.StructureAsync();
        person = await world.PersonAsync(structure);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task Rows_and_the_job_they_cause_commit_together()
    {
        var before = await JobsAsync();
        await world.InScopeAsync(async services =>
        {
            await services.GetRequiredService<UnitOfWork>().WriteAsync(Me, async () =>
            {
                await AddHelpAsync(services);
                services.GetRequiredService<Jobs>().Enqueue<CountingJob>(job => job.RunAsync(person));
                await AddHelpAsync(services);
            }, CancellationToken.None);
            return true;
        });
        Assert.That(await JobsAsync(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_refused_unit_of_work_leaves_neither_rows_nor_job()
    {
        var (rows, jobs) = (await HelpAsync(), await JobsAsync());
        var refused = await Assert.CatchAsync<RuleViolation>(() => world.InScopeAsync(async services =>
        {
            await services.GetRequiredService<UnitOfWork>().WriteAsync(Me, async () =>
            {
                await AddHelpAsync(services);
                services.GetRequiredService<Jobs>().Enqueue<CountingJob>(job => job.RunAsync(person));
                throw RuleViolation.NotFound();
            }, CancellationToken.None);
            return true;
        }));
        Assert.That(refused, Is.Not.Null);
        Assert.That((await HelpAsync(), await JobsAsync()), Is.EqualTo((rows, jobs)));
    }

    [Test]
    public async Task The_control_that_enqueues_in_an_EF_transaction_leaves_a_ghost_job_after_a_rollback()
    {
        var before = await JobsAsync();
        await world.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<TrainingPathsDbContext>();
            await using (await db.Database.BeginTransactionAsync())
                services.GetRequiredService<IBackgroundJobClient>().Enqueue<CountingJob>(job => job.RunAsync(person));
            return true;
        });
        Assert.That(await JobsAsync(), Is.EqualTo(before + 1), "The trap is gone: Jobs may no longer need to refuse.");
    }

    [Test]
    public void Enqueuing_outside_a_unit_of_work_is_refused() =>
        Assert.That(() => world.Get<Jobs>().Enqueue<CountingJob>(job => job.RunAsync(person)), Throws.InvalidOperationException);

    [Test]
    public void A_unit_of_work_within_another_is_refused() =>
        Assert.That(() => world.InScopeAsync(services =>
        {
            var work = services.GetRequiredService<UnitOfWork>();
            return work.WriteAsync(Me, () => work.ReadAsync(Me, () => Task.FromResult(true), CancellationToken.None), CancellationToken.None);
        }), Throws.InvalidOperationException);

    [Test]
    public void A_reading_unit_of_work_cannot_write() =>
        Assert.That(() => world.InScopeAsync(services => services.GetRequiredService<UnitOfWork>().ReadAsync(Me, async () => { await AddHelpAsync(services); return true; }, CancellationToken.None)),
            Throws.InstanceOf<DbUpdateException>());

    [Test]
    public async Task A_pooled_context_keeps_nothing_of_its_last_caller()
    {
        await world.ReadAsync<TrainingPathsDbContext, int>(Caller.Federation(), db => db.People.CountAsync());
        var seen = await world.InScopeAsync(services => services.GetRequiredService<TrainingPathsDbContext>().People.CountAsync());
        Assert.That(seen, Is.Zero);
    }

    [Test]
    public async Task A_job_runs_with_the_reach_of_whoever_asked_for_it()
    {
        await world.InScopeAsync(async services =>
        {
            await services.GetRequiredService<UnitOfWork>().WriteAsync(Me, () =>
            {
                services.GetRequiredService<Jobs>().Enqueue<CountingJob>(job => job.RunAsync(person));
                return Task.CompletedTask;
            }, CancellationToken.None);
            return true;
        });
        await world.PersonAsync(await world.StructureAsync());
        await world.RunJobsAsync();
        Assert.That(CountingJob.Seen[person], Is.EqualTo(1));
    }

    [Test]
    public void A_job_that_nobody_asked_for_does_not_run() => Assert.That(() => CallerOfJob.Current, Throws.InvalidOperationException);

    private Task<long> HelpAsync() => world.CountAsync("select count(*) from accounts.help_request");

    private Task<long> JobsAsync() => world.CountAsync("select count(*) from hangfire.job");

    private async Task AddHelpAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<TrainingPathsDbContext>();
        db.HelpRequests.Add(new HelpRequest(Guid.CreateVersion7(), person, "/", "Bonjour", world.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
        Assert.That(Transaction.Current, Is.Not.Null);
    }

    public sealed class CountingJob(UnitOfWork work, TrainingPathsDbContext db)
    {
        public static readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, int> Seen = new();

        public async Task RunAsync(Guid person) =>
            Seen[person] = await work.ReadAsync(CallerOfJob.Current, () => db.People.CountAsync(), CancellationToken.None);
    }
}
