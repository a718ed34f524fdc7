using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Demo;

namespace TrainingPaths.Web.Tests.CommandLine;

public sealed class SeedDemoTests
{
    private static readonly DemoPerson Karima = DemoPeople.All.Single(person => person.Mail == "manager@demo.example");

    [Test]
    public async Task A_run_that_was_cut_short_is_taken_up_where_it_ended()
    {
        await using var world = await PublishedAsync();

        await Assert.CatchAsync<Cut>(() => world.Get<SeedDemo>().RunAsync(CancellationToken.None));
        var half = await world.CountAsync("select count(*) from accounts.account");
        var seeded = await world.Get<SeedDemo>().RunAsync(CancellationToken.None);

        Assert.That(half, Is.InRange(1, DemoPeople.All.Count - 1));
        Assert.That(seeded.Outcome, Is.EqualTo(SeedOutcome.Added));
        Assert.That(await world.CountAsync("select count(*) from accounts.person"), Is.EqualTo(DemoPeople.All.Count));
        Assert.That(await world.CountAsync("select count(*) from enrolments.enrolment"), Is.EqualTo(DemoPeople.All.Sum(person => person.Journeys.Length)));
        Assert.That(await world.CountAsync("select count(*) from certificates.certificate"), Is.EqualTo(DemoPeople.All.Sum(person => person.Journeys.Count(journey => journey.Steps == DemoJourney.Finished))));
        Assert.That(await world.CountAsync("select count(*) from progress.path_progress where started_at > now() or seen_at > now()"), Is.Zero);

        var outline = (await world.ReadAsync<Outlines, IReadOnlyList<Outline>>(Caller.Person(Karima.Id), outlines => outlines.OfAsync(Karima.Id, CancellationToken.None))).Single();
        Assert.That((outline.Current!.Id, outline.Current.Screen, outline.ProgrammeAccepted), Is.EqualTo(("p1-m2-l2", 2, true)));
        Assert.That(outline.Counted.Take(7), Has.All.Property(nameof(OutlineStep.Done)).True);
    }

    [Test]
    public async Task Without_a_catalogue_there_are_accounts_and_the_password_opens_them()
    {
        await using var world = await WorldAsync();

        var seeded = await world.Get<SeedDemo>().RunAsync(CancellationToken.None);

        Assert.That(seeded.NotPublished, Is.EqualTo(DemoPeople.Slugs));
        Assert.That(await world.CountAsync("select count(*) from enrolments.enrolment"), Is.Zero);
        var opens = await world.InScopeAsync(async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Core.Accounts.Account>>();
            return await accounts.CheckPasswordAsync((await accounts.FindByEmailAsync(Karima.Mail))!, DemoPeople.Password);
        });
        Assert.That(opens, Is.True);
    }

    [Test]
    public async Task A_database_of_other_people_is_left_alone()
    {
        await using var world = await WorldAsync();
        await world.PersonAsync(await world.StructureAsync());

        var seeded = await world.Get<SeedDemo>().RunAsync(CancellationToken.None);

        Assert.That(seeded.Outcome, Is.EqualTo(SeedOutcome.NotEmpty));
        Assert.That(await world.CountAsync("select count(*) from accounts.account"), Is.EqualTo(1));
    }

    [Test]
    public void Every_name_of_the_demonstration_can_be_printed() =>
        Assert.That(() => DemoPeople.All.Select(person => PrintedName.Of($"{person.GivenName} {person.FamilyName}")).ToArray(), Throws.Nothing);

    private static Task<World> WorldAsync() => World.CreateAsync(services => services.AddDemo());

    private static async Task<World> PublishedAsync()
    {
        var passed = 0;
        var world = await World.CreateAsync(services => services.AddDemo().AddScoped<ISubscriber<QuizPassed>>(_ => new CutWhenQuizPassed(() => ++passed)));
        foreach (var package in ContentPackage.ReadAll(PackageCopy.Originals))
            await world.WriteAsync<PublishPath, PublishResult>(Caller.Federation(), publish => publish.RunAsync(package, publishedBy: null, CancellationToken.None));
        return world;
    }

    /// <summary>Ends the first run in the middle of somebody's path.</summary>
    private sealed class CutWhenQuizPassed(Func<int> count) : ISubscriber<QuizPassed>
    {
        public Task HandleAsync(QuizPassed happened, CancellationToken ct) => count() == 30 ? throw new Cut() : Task.CompletedTask;
    }

    private sealed class Cut : Exception;
}
