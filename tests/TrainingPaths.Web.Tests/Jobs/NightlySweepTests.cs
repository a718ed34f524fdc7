using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Tests.Jobs;

public sealed class NightlySweepTests
{
    [Test]
    public async Task The_site_removes_each_night_what_nothing_points_at_by_itself()
    {
        await using var site = await TestSite.StartAsync(host => host.UseSetting("Jobs:RunServer", "true"));
        await site.World.TwoStructuresAsync();
        var files = site.Services.GetRequiredService<FileStore>();
        var orphan = await files.SaveAsync("interrompu"u8.ToArray(), CancellationToken.None);
        var export = Path.Combine(Directory.CreateDirectory(Path.Combine(site.World.Folder, "exports")).FullName, $"{Guid.NewGuid():n}-folder-1.zip");
        await File.WriteAllTextAsync(export, "PK");
        site.World.Clock.Pass(TimeSpan.FromHours(25));
        using var connection = site.Services.GetRequiredService<JobStorage>().GetConnection();
        var nightly = connection.GetRecurringJobs().Where(job => job.Id is RecurringJobs.SweepFiles or RecurringJobs.DropOldExports).ToArray();
        Assert.That(nightly.Select(job => job.Cron), Is.EquivalentTo(new[] { "0 3 * * *", "15 3 * * *" }));

        foreach (var job in nightly)
            site.Services.GetRequiredService<IRecurringJobManager>().Trigger(job.Id);

        Assert.That(() => files.Has(orphan) || File.Exists(export), Is.False.After(20).Seconds.PollEvery(200));
    }
}
