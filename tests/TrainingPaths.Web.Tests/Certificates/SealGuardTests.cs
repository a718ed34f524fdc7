using Microsoft.AspNetCore.Hosting;
using TrainingPaths.Core.Certificates;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;
using TrainingPaths.Web.Tests.CommandLine;
using TrainingPaths.Web.Tests.Team;

namespace TrainingPaths.Web.Tests.Certificates;

/// <summary>Whose seal, and with which key: a site that would get it wrong does not start.</summary>
public sealed class SealGuardTests
{
    [Test]
    public async Task A_site_whose_keys_are_away_neither_starts_nor_makes_others_until_it_is_told_to()
    {
        var elsewhere = Path.Combine(Path.GetTempPath(), $"tp-not-mounted-{Guid.NewGuid():n}");
        await using var site = await TestSite.StartAsync(host => host.UseSetting("Keys", elsewhere));
        var team = await TeamScene.CreateAsync(site, await site.World.PathAsync());
        await team.CertifiedAsync("Nora", "Scellée");
        Assert.That(() => site.Services, Throws.TypeOf<SealKeyMissing>().With.Message.Contains(Path.Combine(elsewhere, "seal.pem")).And.Message.Contains("new-seal-key"));
        Assert.That(Directory.Exists(elsewhere), Is.False);

        var verb = await Command.RunAsync(new Dictionary<string, string> { ["Keys"] = elsewhere }, "new-seal-key");

        try
        {
            var ring = new SealKeyRing(elsewhere);
            Assert.That(verb.Code, Is.Zero, verb.Errors);
            Assert.That(verb.Output, Does.Contain(ring.Current()!.Id));
            Assert.That(await SealKeyMissing.AssertAtHandAsync(site.World.Everything, ring, site.World.Get<CertificatesSettings>(), CancellationToken.None),
                Is.EqualTo(new[] { site.World.Get<SealKeyRing>().Current()!.Id }), "what was sealed before can no longer be checked here, and that is said");
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Test]
    public async Task A_certificate_is_not_sealed_with_a_key_made_because_the_folder_is_missing()
    {
        await using var world = await World.CreateAsync();
        await world.ExecuteAsync("insert into certificates.register_entry (serial, payload, seal, qr_payload, qr_seal, key_id, state, sealed_at) values ('0', '', '', '', '', 'lost', 1, now())");
        var (structure, path) = (await world.StructureAsync(), await world.PathAsync());
        var person = await world.PersonAsync(structure);
        var enrolment = await world.EnrolAsync(person, structure, path);

        var refused = await Assert.CatchAsync<SealKeyMissing>(() => world.CompleteAsync(enrolment, person, structure, path));

        Assert.That(refused, Is.Not.Null);
        Assert.That(Directory.Exists(Path.Combine(world.Folder, "keys")), Is.False);
        Assert.That(await world.CountAsync("select count(*) from certificates.certificate"), Is.Zero, "nor is anything kept that waits for a seal");
    }

    [Test]
    public async Task A_real_site_does_not_start_in_the_name_of_the_demonstration_or_in_none()
    {
        await using var site = await TestSite.StartAsync(host => host.UseProduction().UseSetting("Issuer:Name", "").UseSetting("Issuer:Siret", "000 000 000 00000"));
        Assert.That(() => site.Services, Throws.InvalidOperationException.With.Message.Contains("Set Issuer__Name, Issuer__Siret to the body that delivers them"));
    }

    [Test]
    public async Task What_comes_with_the_product_is_known_for_the_demonstration_s()
    {
        await using var shipped = await TestSite.StartAsync(host => host.UseEnvironment("Production"));
        await using var real = await TestSite.StartAsync(host => host.UseProduction());
        Assert.That(() => shipped.Services, Throws.InvalidOperationException.With.Message.Contains("Set Issuer__Name, Issuer__Nda, Issuer__Siret, Issuer__SignatoryName"));
        Assert.That(() => real.Services, Throws.Nothing);
    }
}
