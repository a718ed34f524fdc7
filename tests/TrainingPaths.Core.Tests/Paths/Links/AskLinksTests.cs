using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Links;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tests.Paths.Drafts;

namespace TrainingPaths.Core.Tests.Paths.Links;

/// <summary>An author asks whether the links of a draft still answer; a job does, and can be killed. One database, so one test at a time.</summary>
[NonParallelizable]
public sealed class AskLinksTests : DraftScene
{
    private readonly string site = $"site-{Guid.NewGuid():N}.example";

    [SetUp]
    public Task NothingWaits() => World.WriteAsync<TrainingPathsDbContext>(Caller.Nobody, db => db.OutsideLinks.ExecuteDeleteAsync());

    [Test]
    public async Task What_sites_answered_stands_with_the_place_that_names_them()
    {
        await using var server = new SmallServer(asked => asked.EndsWith("/gone", StringComparison.Ordinal) ? "404 Not Found" : "200 OK");
        var draft = await DraftAsync("/here", "/gone");
        Assert.That(await StandAsync(draft), Is.EqualTo((2, 0, 0, 2)), "addresses, answers, waiting, unknown");

        await WantAsync(draft);
        Assert.That(await StandAsync(draft), Is.EqualTo((2, 0, 2, 0)));

        await AskAsync(server);
        var links = await ReadAsync(draft);
        Assert.That(await StandAsync(draft), Is.EqualTo((2, 2, 0, 0)));
        Assert.That(links.Answers.Select(a => (a.State, a.Status)), Is.EqualTo(new (LinkState, int?)[] { (LinkState.Gone, 404), (LinkState.Answers, 200) }));
        Assert.That(links.Answers.SelectMany(a => a.Places).Select(p => p.File).Distinct(), Has.One.StartsWith("modules/"));
    }

    [Test]
    public async Task A_site_is_not_asked_again_within_minutes_and_is_after_them()
    {
        await using var server = new SmallServer(_ => "200 OK");
        var draft = await DraftAsync("/page");
        for (var i = 0; i < 3; i++)
        {
            await WantAsync(draft);
            await AskAsync(server);
            await AskAsync(server);
        }

        Assert.That(server.Asked, Has.Count.EqualTo(1));
        World.Clock.Pass(WantLinks.Fresh + TimeSpan.FromSeconds(1));
        await WantAsync(draft);
        await AskAsync(server);
        Assert.That(server.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_job_that_was_killed_goes_on_with_what_was_not_asked()
    {
        using var killed = new CancellationTokenSource();
        await using var server = new SmallServer(asked =>
        {
            if (asked.EndsWith("/5", StringComparison.Ordinal) && !killed.IsCancellationRequested)
            {
                killed.Cancel();
                return null;
            }

            return "200 OK";
        });
        var draft = await DraftAsync([.. Enumerable.Range(0, 10).Select(i => $"/{i}")]);
        await WantAsync(draft);

        Assert.That(async () => await AskAsync(server, killed.Token), Throws.InstanceOf<OperationCanceledException>());
        var half = (await ReadAsync(draft)).Answers.Count;
        await AskAsync(server);

        Assert.That(half, Is.EqualTo(4), "those of the first handful are written down");
        Assert.That((await ReadAsync(draft)).Answers, Has.Count.EqualTo(10));
        Assert.That(server.Asked.Count(asked => asked.EndsWith("/0", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Somebody_else_s_draft_is_not_asked_about()
    {
        var draft = await DraftAsync("/page");

        Assert.That(async () => await World.WriteAsync<WantLinks>(Caller.Nobody, w => w.RunAsync(draft, Omar, default)), Throws.InstanceOf<RuleViolation>());
        Assert.That(await StandAsync(draft), Is.EqualTo((1, 0, 0, 1)));
    }

    [Test]
    public async Task An_address_that_nobody_wants_for_a_season_is_forgotten()
    {
        var draft = await DraftAsync("/page");
        await WantAsync(draft);
        World.Clock.Pass(TimeSpan.FromDays(ForgetLinks.Days - 1));
        await ForgetAsync();
        Assert.That(await CountAsync(), Is.EqualTo(1));

        World.Clock.Pass(TimeSpan.FromDays(2));
        await ForgetAsync();
        await ForgetAsync();
        Assert.That(await CountAsync(), Is.Zero);
    }

    private async Task<Guid> DraftAsync(params string[] pages)
    {
        var draft = await BlankAsync();
        var lesson = await LessonAsync(draft);
        await WriteAsync(draft, Anne, lesson.Id, lesson.Sha256, string.Join("\n\n", pages.Select(p => $"[Une page](http://{site}{p})")));
        return draft;
    }

    private Task WantAsync(Guid draft) => World.WriteAsync<WantLinks>(Caller.Nobody, w => w.RunAsync(draft, Anne, default));

    private Task<bool> AskAsync(SmallServer server, CancellationToken ct = default) => World.InScopeAsync(async services =>
    {
        using var check = new CheckLinks(new OutsideConnection((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]), (_, stop) => server.DialAsync(stop)));
        await new AskLinks(services.GetRequiredService<TrainingPathsDbContext>(), services.GetRequiredService<UnitOfWork>(), check, World.Clock).RunAsync(Caller.Nobody, ct);
        return true;
    });

    private Task<DraftLinks> ReadAsync(Guid draft) => World.InScopeAsync(services => services.GetRequiredService<UnitOfWork>().ReadAsync(Caller.Nobody, async () =>
    {
        var package = await services.GetRequiredService<DraftPackages>().ReadAsync(await services.GetRequiredService<DraftDesk>().FindAsync(draft, Anne, default), default);
        return await services.GetRequiredService<ReadLinks>().RunAsync(package, default);
    }, default));

    private async Task<(int, int, int, int)> StandAsync(Guid draft)
    {
        var links = await ReadAsync(draft);
        return (links.Addresses, links.Answers.Count, links.Waiting, links.Unknown);
    }

    private Task<bool> ForgetAsync() => World.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ForgetLinks>().RunAsync(default);
        return true;
    });

    private Task<int> CountAsync() => World.ReadAsync<TrainingPathsDbContext, int>(Caller.Nobody, db => db.OutsideLinks.CountAsync());
}
