using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Tests.Team;

public sealed class ExpiredPackTests
{
    [Test]
    public async Task A_pack_goes_with_its_file_when_its_term_is_over_and_no_other_does()
    {
        await using var world = await World.CreateAsync();
        var scene = await world.TwoStructuresAsync();
        var (expired, kept) = (await FileAsync(world, scene.Hr.Pack), await FileAsync(world, scene.OtherHr.Pack));
        await world.ExecuteAsync($"update certificates.pack set expires_at = '{world.Clock.GetUtcNow():O}' where id = '{scene.Hr.Pack}'");

        await DeleteAsync(world);
        await DeleteAsync(world);

        Assert.That((world.Get<FileStore>().Has(expired), world.Get<FileStore>().Has(kept)), Is.EqualTo((false, true)));
        Assert.That(await world.CountAsync($"select count(*) from certificates.pack where id = '{scene.Hr.Pack}'"), Is.Zero);
        Assert.That(await world.CountAsync($"select count(*) from certificates.pack where id = '{scene.OtherHr.Pack}'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_pack_that_was_never_made_goes_too()
    {
        await using var world = await World.CreateAsync();
        var scene = await world.TwoStructuresAsync();
        await world.ExecuteAsync($"update certificates.pack set state = 1, file_sha256 = null, expires_at = '{world.Clock.GetUtcNow():O}' where id = '{scene.Hr.Pack}'");
        await DeleteAsync(world);
        Assert.That(await world.CountAsync($"select count(*) from certificates.pack where id = '{scene.Hr.Pack}'"), Is.Zero);
    }

    [Test]
    public async Task The_site_does_it_each_night_by_itself()
    {
        await using var site = await TestSite.StartAsync(host => host.UseSetting("Jobs:RunServer", "true"));
        var scene = await site.World.TwoStructuresAsync();
        await site.World.ExecuteAsync($"update certificates.pack set expires_at = '{site.World.Clock.GetUtcNow():O}' where id = '{scene.Hr.Pack}'");
        using var connection = site.Services.GetRequiredService<JobStorage>().GetConnection();
        var nightly = connection.GetRecurringJobs().Single(job => job.Id == RecurringJobs.DeleteExpiredPacks);
        Assert.That(nightly.Cron, Is.EqualTo("30 2 * * *"));

        site.Services.GetRequiredService<IRecurringJobManager>().Trigger(nightly.Id);

        Assert.That(() => site.World.CountAsync($"select count(*) from certificates.pack where id = '{scene.Hr.Pack}'").Result, Is.Zero.After(20).Seconds.PollEvery(200));
    }

    private static Task<bool> DeleteAsync(World world) => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<DeleteExpiredPacks>().RunAsync(CancellationToken.None);
        return true;
    });

    private static async Task<string> FileAsync(World world, Guid pack)
    {
        await using var command = world.Everything.CreateCommand($"select file_sha256 from certificates.pack where id = '{pack}'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
