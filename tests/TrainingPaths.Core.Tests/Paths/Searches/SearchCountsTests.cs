using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths.Searches;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Searches;

/// <summary>What stays of searches, night after night. Each test owns its words.</summary>
public sealed class SearchCountsTests
{
    private World world = null!;
    private string words = "";

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public void Words() => words = $"mots {Guid.NewGuid():N}";

    private DateOnly Today => DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);

    [Test]
    public async Task Words_are_told_from_the_fifth_session_on()
    {
        await TypeAsync(4);
        Assert.That(await ToldAsync(), Is.Null);
        await TypeAsync(5, found: false);
        Assert.That(await ToldAsync(), Is.EqualTo(new SearchedWords(words, 5, Found: false, Today)), "those of the first four are not counted again");
    }

    [Test]
    public async Task What_found_nothing_comes_first_until_it_is_found()
    {
        var other = words + " autres";
        await TypeAsync(5, found: false);
        await CountAsync([.. Enumerable.Range(0, 9).Select(i => new Search(Today, other, true, $"s{i}"))]);
        Assert.That((await AllAsync()).Select(w => w.Words).Where(w => w.StartsWith(words, StringComparison.Ordinal)), Is.EqualTo(new[] { words, other }));

        world.Clock.Pass(TimeSpan.FromDays(1));
        await TypeAsync(1);
        Assert.That(await ToldAsync(), Is.EqualTo(new SearchedWords(words, 6, Found: true, Today)));
    }

    [Test]
    public async Task Only_a_salted_hash_is_stored_and_it_is_gone_with_its_salt_the_next_night()
    {
        await TypeAsync(5);
        Assert.That(await SessionsAsync(), Is.EqualTo(5), "control");
        Assert.That(await world.CountAsync($"select count(*) from paths.search_session where words = '{words}' and hash in (sha256('s0'), 's0'::bytea)"), Is.Zero);
        await NightAsync();
        Assert.That(await SessionsAsync(), Is.EqualTo(5), "today's, still needed");

        world.Clock.Pass(TimeSpan.FromDays(1));
        await NightAsync();
        Assert.That(await SessionsAsync(), Is.Zero);
        Assert.That(await world.CountAsync($"select count(*) from paths.search_salt where day < '{Today:O}'"), Is.Zero);
        Assert.That((await ToldAsync())!.Sessions, Is.EqualTo(5));
    }

    [Test]
    public async Task Another_day_has_another_salt()
    {
        await TypeAsync(1);
        world.Clock.Pass(TimeSpan.FromDays(1));
        await TypeAsync(1);
        Assert.That(await world.CountAsync($"select count(distinct hash) from paths.search_session where words = '{words}'"), Is.EqualTo(2));
        Assert.That(await world.CountAsync($"select sum(sessions) from paths.search_day where words = '{words}'"), Is.EqualTo(2));
    }

    [Test]
    public async Task Rare_words_go_after_thirty_days_and_the_others_after_a_year()
    {
        var rare = words + " rares";
        await TypeAsync(5);
        await CountAsync([.. Enumerable.Range(0, 4).Select(i => new Search(Today, rare, true, $"s{i}"))]);
        world.Clock.Pass(TimeSpan.FromDays(ForgetSearches.DaysRare));
        await NightAsync();
        Assert.That(await DaysAsync(rare), Is.EqualTo(1), "not before its time");

        world.Clock.Pass(TimeSpan.FromDays(1));
        await NightAsync();
        Assert.That((await DaysAsync(rare), await DaysAsync(words)), Is.EqualTo((0, 1)));
        await NightAsync();
        Assert.That((await DaysAsync(rare), await DaysAsync(words)), Is.EqualTo((0, 1)), "twice is as once");

        world.Clock.Pass(TimeSpan.FromDays(ForgetSearches.DaysAll));
        await NightAsync();
        Assert.That(await DaysAsync(words), Is.Zero);
    }

    [Test]
    public async Task Nobody_acting_for_a_person_reaches_them()
    {
        foreach (var table in TrainingPathsDbContext.SearchTables)
        {
            foreach (var role in DatabaseRoles.Scopes)
                Assert.That(await world.CountAsync($"select has_table_privilege('{role}', '{table}', 'select, insert, update, delete')::int"), Is.Zero, $"{role} {table}");
            Assert.That(await world.CountAsync($"select has_table_privilege('{DatabaseRoles.App}', '{table}', 'select')::int"), Is.EqualTo(1), table);
        }
    }

    private Task TypeAsync(int sessions, bool found = true) => CountAsync([.. Enumerable.Range(0, sessions).Select(i => new Search(Today, words, found, $"s{i}"))]);

    private Task CountAsync(IReadOnlyList<Search> searches) => world.WriteAsync<CountSearches>(Caller.Nobody, c => c.RunAsync(searches, CancellationToken.None));

    private Task<IReadOnlyList<SearchedWords>> AllAsync() => world.ReadAsync<ReadSearches, IReadOnlyList<SearchedWords>>(Caller.Nobody, r => r.RunAsync(CancellationToken.None));

    private async Task<SearchedWords?> ToldAsync() => (await AllAsync()).SingleOrDefault(w => w.Words == words);

    private Task<long> SessionsAsync() => world.CountAsync($"select count(*) from paths.search_session where words = '{words}'");

    private Task<long> DaysAsync(string of) => world.CountAsync($"select count(*) from paths.search_day where words = '{of}'");

    private Task<bool> NightAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ForgetSearches>().RunAsync(CancellationToken.None);
        return true;
    });
}
