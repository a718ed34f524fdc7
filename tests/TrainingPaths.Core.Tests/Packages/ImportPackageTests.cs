using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Packages;

public sealed class ImportPackageTests
{
    private const string Rows = "select md5((select string_agg(t::text, '|' order by t::text) from packages.scorm_package t) || (select string_agg(t::text, '|' order by t::text) from packages.scorm_package_file t))";

    private World world = null!;

    [SetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [TestCase(ScormEdition.Scorm12)]
    [TestCase(ScormEdition.Scorm2004Fourth)]
    public async Task A_package_that_was_sent_is_read_and_its_files_are_kept(ScormEdition edition)
    {
        var found = await world.ImportAsync(await SamplePackage.ZipAsync("Bien accueillir", edition, ("images/Logo.PNG", "logo"), ("é/à.js", "//")), "accueil.zip");
        var manifest = await world.ReadAsync<ReadManifest, Manifest>(Caller.Nobody, read => read.RunAsync(found.Id, CancellationToken.None));

        Assert.That((found.State, found.Title, found.Edition, found.Items, found.Files, found.FileName), Is.EqualTo((PackageState.Accepted, "Bien accueillir", edition, 1, 4, "accueil.zip")));
        Assert.That(found.Warnings, Is.Empty);
        Assert.That(manifest.Default.Title, Is.EqualTo("Bien accueillir"));
        Assert.That(await world.CountAsync("select count(*) from packages.scorm_package_file where name = 'images/Logo.PNG' and name_key = 'IMAGES/LOGO.PNG' and media_type = 'image/png' and bytes = 4"), Is.EqualTo(1));
    }

    [Test]
    public async Task Names_that_were_spoilt_on_their_way_stop_no_import()
    {
        var found = await world.ImportAsync(await SamplePackage.ZipAsync("Noms", more: [("img/\uFFFDt\uFFFD.png", "1"), ("😀.png", "2"), ("straße.png", "3")]));
        Assert.That((found.State, found.Files), Is.EqualTo((PackageState.Accepted, 5)));
    }

    [Test]
    public async Task Run_twice_the_job_changes_nothing()
    {
        var found = await world.ImportAsync(await SamplePackage.ZipAsync("Deux fois"));
        var before = await TextAsync(Rows);
        world.Clock.Pass(TimeSpan.FromMinutes(1));

        await world.InScopeAsync(async services =>
        {
            await ((ImportPackage)services.GetService(typeof(ImportPackage))!).RunAsync(Caller.Nobody, found.Id, CancellationToken.None);
            return true;
        });

        Assert.That(await TextAsync(Rows), Is.EqualTo(before));
    }

    [Test]
    public async Task The_same_file_sent_again_is_the_same_package_and_asks_for_no_job()
    {
        var zip = await SamplePackage.ZipAsync("Encore");
        var first = await world.SendAsync(zip, "un.zip");
        var second = await world.SendAsync(zip, "deux.zip");
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.SendAsync(zip)));

        Assert.That((first.IsNew, second.IsNew), Is.EqualTo((true, false)));
        Assert.That(together.Append(second).Select(sent => sent.PackageId).Distinct(), Is.EqualTo(new[] { first.PackageId }));
        Assert.That(await world.CountAsync("select count(*) from hangfire.job"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_package_keeps_the_reason_and_no_file()
    {
        var found = await world.ImportAsync(SamplePackage.WithoutLaunch());

        Assert.That((found.State, found.Refusal!.Code, found.Refusal.Subject), Is.EqualTo((PackageState.Refused, ProblemCode.LaunchMissing, "R1 absent.html")));
        Assert.That(found.Refusal.Message, Is.Not.Empty);
        Assert.That(await world.CountAsync("select count(*) from packages.scorm_package_file"), Is.Zero);
        Assert.That(() => world.LaunchAsync(found.Id), Throws.InstanceOf<RuleViolation>());
    }

    [Test]
    public async Task What_is_no_zip_file_is_refused_as_such()
    {
        var found = await world.ImportAsync([1, 2, 3]);
        Assert.That((found.State, found.Refusal!.Code), Is.EqualTo((PackageState.Refused, ProblemCode.ZipUnreadable)));
    }

    [Test]
    public async Task An_import_that_the_disk_stopped_is_taken_up_when_the_file_is_sent_again()
    {
        var zip = await SamplePackage.ZipAsync("Disque");
        var sent = await world.SendAsync(zip);
        var files = Path.Combine(world.Folder, "files");
        Directory.Move(files, files + "-away");

        await Assert.CatchAsync<IOException>(() => world.InScopeAsync(async services =>
        {
            await ((ImportPackage)services.GetService(typeof(ImportPackage))!).RunAsync(Caller.Nobody, sent.PackageId, CancellationToken.None);
            return true;
        }));
        var stopped = await world.PackageAsync(sent.PackageId);
        Directory.Move(files + "-away", files);
        var again = await world.SendAsync(zip);
        await world.RunJobsAsync();

        Assert.That(stopped.State, Is.EqualTo(PackageState.Stopped));
        Assert.That((again.PackageId, (await world.PackageAsync(sent.PackageId)).State), Is.EqualTo((sent.PackageId, PackageState.Accepted)));
        Assert.That(again.IsNew, "somebody who waits for it is not told that nothing was added");
    }

    private async Task<string> TextAsync(string sql)
    {
        await using var command = world.Everything.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
