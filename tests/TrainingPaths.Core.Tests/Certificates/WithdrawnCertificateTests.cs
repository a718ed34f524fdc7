using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class WithdrawnCertificateTests
{
    [Test]
    public async Task A_revoked_certificate_is_no_longer_handed_on_to_the_structure()
    {
        await using var world = await World.CreateAsync();
        var structure = await world.StructureAsync();
        var hr = await world.PersonAsync(structure, StructureRole.HrOfficer);
        var (person, path) = (await world.PersonAsync(structure), await world.PathAsync(modules: 1));
        await world.CompleteAsync(await world.AssignAsync(hr, person, structure, path), person, structure, path);
        await world.RunJobsAsync();
        var before = await RowAsync(world, hr, structure);
        Assert.That((before.CertificateId is not null, before.Missing), Is.EqualTo((true, (WhyMissing?)null)), "control: it is there");

        var serial = await SerialAsync(world, person);
        await world.WriteAsync<RevokeCertificate, bool>(Caller.Federation(), revoke => revoke.RunAsync(serial, "Délivrée par erreur.", CancellationToken.None));

        var after = await RowAsync(world, hr, structure);
        Assert.That((after.CertificateId, after.Missing), Is.EqualTo(((Guid?)null, (WhyMissing?)WhyMissing.Withdrawn)));
    }

    private static async Task<TeamRow> RowAsync(World world, Guid hr, Guid structure) =>
        (await world.ReadAsync<TeamProgress, IReadOnlyList<TeamRow>>(Caller.Hr(hr, structure), team => team.RunAsync(structure, CancellationToken.None))).Single();

    private static async Task<string> SerialAsync(World world, Guid person)
    {
        await using var command = world.Everything.CreateCommand($"select serial from certificates.certificate where person_id = '{person}'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
