using System.Diagnostics;
using TrainingPaths.TestKit.Served;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Loss;

internal enum Victim
{
    /// <summary>The process of the site.</summary>
    Site,

    /// <summary>PostgreSQL with all its processes.</summary>
    Server,

    /// <summary>One session's process of PostgreSQL, which then ends all others and recovers by itself.</summary>
    Session,
}

/// <summary>Learners at work on the real site and a durable database, both killed again and again at moments that nobody chose.</summary>
internal sealed class LossRun : IAsyncDisposable
{
    private const int Learners = 20;

    private readonly DurableServer _server;
    private readonly ServedSite _site;
    private readonly HttpClient _client;
    private readonly VirtualLearner[] _learners;
    private readonly Random _random = new();
    private readonly List<(Victim Victim, TimeSpan Outage)> _outages = [];

    private LossRun(DurableServer server, ServedSite site, IReadOnlyList<EnrolledLearner> people)
    {
        (_server, _site) = (server, site);
        _client = Visitor.Client(site.Address);
        _learners = [.. people.Select((who, seed) => new VirtualLearner(_client, who, seed))];
    }

    public IEnumerable<string> Surprises => _learners.SelectMany(l => l.Surprises);

    public string Summary => string.Join("; ", _outages.GroupBy(o => o.Victim).OrderBy(g => g.Key).Select(g =>
        $"{g.Count()} kills of {g.Key}, first save after {g.Select(o => o.Outage.TotalMilliseconds).Order().ElementAt(g.Count() / 2):0} ms (median), {g.Max(o => o.Outage.TotalMilliseconds):0} ms (longest)"))
        + $"; {_learners.Sum(l => l.Acked.Count)} saved, {_learners.Sum(l => l.Retries)} sent again, {_learners.Sum(l => l.Refused.Count)} refused";

    public static async Task<LossRun> PrepareAsync(string name)
    {
        var server = await DurableServer.StartAsync(name);
        ServedSite? site = null;
        try
        {
            IReadOnlyList<EnrolledLearner> people;
            await using (var world = World.On(server.App, server.Superuser))
            {
                var path = await world.PathAsync(sequential: false, draw: 8);
                people = await world.LearnersAsync(path.Slug, Learners);
            }

            site = await ServedSite.StartAsync(server.App);
            var run = new LossRun(server, site, people);
            await Task.WhenAll(run._learners.Select(l => l.BeginAsync()));
            return run;
        }
        catch
        {
            if (site is not null)
                await site.DisposeAsync();
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets go of durability: for the control, which must lose.</summary>
    public async Task LoseDurabilityAsync()
    {
        // What was prepared is kept; only what is saved from now on may go.
        await _server.RunAsync("CHECKPOINT");
        await _server.RunAsync("ALTER SYSTEM SET synchronous_commit = off");
        await _server.RunAsync("ALTER SYSTEM SET wal_writer_delay = '10s'");
        await _server.RunAsync("SELECT pg_reload_conf()");
    }

    public async Task KillAsync(IEnumerable<Victim> victims, bool tryForbidden, TimeSpan longestPause)
    {
        using var stop = new CancellationTokenSource();
        using var giveUp = new CancellationTokenSource();
        var learning = Task.WhenAll(_learners.Select(l => Task.Run(() => l.LearnAsync(tryForbidden, stop.Token, giveUp.Token))));
        try
        {
            Victim[] shuffled = [.. victims];
            _random.Shuffle(shuffled);
            foreach (var victim in shuffled)
            {
                await Task.Delay(_random.Next((int)longestPause.TotalMilliseconds));
                await KillAsync(victim);
            }
        }
        catch
        {
            // What was killed did not come back: learners who try until it does would hide why.
            await giveUp.CancelAsync();
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await learning;
        }
    }

    public Task<Verdict> JudgeAsync() =>
        Verdict.OfAsync(_server.Superuser, [.. _learners.SelectMany(l => l.Acked)], [.. _learners.SelectMany(l => l.Refused)]);

    /// <summary>The product's own comparison of progress with its log.</summary>
    public Task<(int Code, string Output)> RecomputeAsync() => _site.VerbAsync("recompute-progress");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task KillAsync(Victim victim)
    {
        var begun = Stopwatch.GetTimestamp();
        if (victim == Victim.Site)
        {
            _site.Kill();
            await _site.RestartAsync();
        }
        else
        {
            if (victim == Victim.Server)
                _server.Kill();
            else
                await _server.KillOneSessionAsync();
            await _server.RecoverAsync();
        }

        var recovered = Stopwatch.GetTimestamp();
        // The next kill meets learners at work again.
        while (_learners.Max(l => l.LastAck) < recovered)
        {
            if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"Nothing was saved for a minute after a kill of {victim}.\n{_site.Said}");
            await Task.Delay(5);
        }

        _outages.Add((victim, Stopwatch.GetElapsedTime(begun)));
    }
}
