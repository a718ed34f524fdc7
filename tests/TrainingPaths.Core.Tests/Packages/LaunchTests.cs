using System.Text;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Packages;

public sealed class LaunchTests
{
    private World world = null!;
    private FoundPackage package = null!;
    private FoundPackage other = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        package = await world.ImportAsync(await SamplePackage.ZipAsync("Un", more: ("Dossier/é.js", "1")));
        other = await world.ImportAsync(await SamplePackage.ZipAsync("Deux", more: ("secret.txt", "2")));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [TestCase("index.html")]
    [TestCase("INDEX.HTML")]
    [TestCase("dossier/e\u0301.js")]
    public async Task A_token_opens_the_files_of_its_package_however_they_are_spelt(string name)
    {
        var launch = await world.LaunchAsync(package.Id);
        Assert.That(await FileAsync(launch.Token, name), Is.Not.Null);
    }

    [TestCase("secret.txt")]
    [TestCase("")]
    [TestCase("../index.html")]
    [TestCase("./index.html")]
    [TestCase("/index.html")]
    [TestCase("dossier\\é.js")]
    [TestCase("index.html\u0000")]
    [TestCase("\uD800")]
    public async Task It_opens_nothing_else(string name)
    {
        var launch = await world.LaunchAsync(package.Id);
        Assert.That(await FileAsync(launch.Token, name), Is.Null);
        Assert.That(await FileAsync((await world.LaunchAsync(other.Id)).Token, "secret.txt"), Is.Not.Null, "control: it is there");
    }

    [Test]
    public async Task A_token_ends_unless_it_is_renewed_and_cannot_be_read_from_the_database()
    {
        var (kept, left) = (await world.LaunchAsync(package.Id), await world.LaunchAsync(package.Id));
        Assert.That(await world.CountAsync($"select count(*) from packages.package_launch t where position('{left.Token}' in t::text) > 0 or token_sha256 = '\\x{Convert.ToHexString(Encoding.ASCII.GetBytes(left.Token))}'"), Is.Zero);

        world.Clock.Pass(PackageLaunch.Lifetime - TimeSpan.FromMinutes(1));
        Assert.That(await RenewAsync(kept), Is.True);
        world.Clock.Pass(TimeSpan.FromMinutes(2));

        Assert.That(await FileAsync(kept.Token, "index.html"), Is.Not.Null);
        Assert.That(await FileAsync(left.Token, "index.html"), Is.Null);
        Assert.That(await RenewAsync(left), Is.False);
        Assert.That(await world.WriteAsync<RenewLaunch, bool>(Caller.Nobody, renew => renew.RunAsync(kept.LaunchId, other.Id, CancellationToken.None)), Is.False, "of another package");
    }

    [TestCase("")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("not a token")]
    public async Task An_unknown_token_opens_nothing(string token) => Assert.That(await FileAsync(token, "index.html"), Is.Null);

    private Task<bool> RenewAsync(OpenedLaunch launch) => world.WriteAsync<RenewLaunch, bool>(Caller.Nobody, renew => renew.RunAsync(launch.LaunchId, package.Id, CancellationToken.None));

    private Task<PackageFile?> FileAsync(string token, string name) => world.ReadAsync<FindPackageFile, PackageFile?>(Caller.Nobody, find => find.RunAsync(token, name, null, CancellationToken.None));
}
