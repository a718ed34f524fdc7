using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class SealTests
{
    private string _directory = "";

    [SetUp]
    public void Make_a_place_for_keys() => _directory = Directory.CreateTempSubdirectory("tp-keys-").FullName;

    [TearDown]
    public void Remove_it() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Every_flipped_character_of_the_facts_breaks_the_seal()
    {
        var certificate = SampleCertificate.Of();
        var key = SampleCertificate.Key.PublicKey;
        Assert.That(key.Verifies(certificate.Payload, certificate.Seal), "control: the seal is right before any change");

        var accepted = Enumerable.Range(0, certificate.Payload.Length).Count(i => key.Verifies(Flip(certificate.Payload, i), certificate.Seal))
            + Enumerable.Range(0, certificate.QrPayload.Length).Count(i => key.Verifies(Flip(certificate.QrPayload, i), certificate.QrSeal));

        Assert.That(accepted, Is.Zero);
    }

    [Test]
    public void A_seal_is_in_the_form_that_browsers_verify() => Assert.That(SampleCertificate.Of().Seal, Has.Length.EqualTo(86), "64 bytes in base64url");

    [Test]
    public async Task A_key_survives_a_restart_and_stays_private()
    {
        var first = await new SealKeyRing(_directory).BeginAsync(default);
        var second = new SealKeyRing(_directory).Current()!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.Id, Is.EqualTo(first.Id));
            Assert.That(first.PublicKey.Verifies("facts", second.Seal("facts")));
            if (!OperatingSystem.IsWindows())
                Assert.That(File.GetUnixFileMode(Path.Combine(_directory, "seal.pem")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test, Repeat(20)]
    public async Task Nodes_that_start_together_agree_on_one_key()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_directory, Guid.NewGuid().ToString("N"))).FullName;
        using var together = new Barrier(4);
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return new SealKeyRing(folder).BeginAsync(default);
            },
            default, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids.Select(key => key.Id).Distinct().Count(), Is.EqualTo(1));
            Assert.That(new SealKeyRing(folder).PublicKeys().Select(key => key.Id), Is.EqualTo(ids.Take(1).Select(key => key.Id)));
            Assert.That(Directory.EnumerateFiles(folder, "*.tmp", SearchOption.AllDirectories), Is.Empty);
        }
    }

    [Test]
    public async Task After_a_rotation_old_certificates_are_still_verified()
    {
        var old = await new SealKeyRing(_directory).BeginAsync(default);
        var seal = old.Seal("facts");

        await new SealKeyRing(_directory).RenewAsync(default);

        var ring = new SealKeyRing(_directory);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ring.Current()!.Id, Is.Not.EqualTo(old.Id));
            Assert.That(ring.PublicKeys(), Has.Count.EqualTo(2));
            Assert.That(ring.PublicKeys().Single(key => key.Id == old.Id).Verifies("facts", seal));
        }
    }

    [Test]
    public void A_folder_that_is_missing_gives_no_key_and_stays_missing()
    {
        var absent = Path.Combine(_directory, "not-mounted");
        Assert.That(new SealKeyRing(absent).Current(), Is.Null);
        Assert.That(Directory.Exists(absent), Is.False);
    }

    [Test]
    public void Published_keys_are_read_back()
    {
        var seal = SampleCertificate.Key.Seal("facts");

        var keys = PublicSealKeySet.Parse(PublicSealKeySet.ToJson([SampleCertificate.Key.PublicKey, SealKey.New().PublicKey]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(keys[0].Id, Is.EqualTo(SampleCertificate.Key.Id));
            Assert.That(keys[0].Verifies("facts", seal));
            Assert.That(keys[1].Verifies("facts", seal), Is.False);
            Assert.That(() => PublicSealKeySet.Parse("{}"), Throws.TypeOf<FormatException>());
            Assert.That(() => PublicSealKeySet.Parse("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}"), Throws.TypeOf<FormatException>());
        }
    }

    [Test]
    public void A_commitment_binds_the_name_and_the_salt_whatever_the_accents_form()
    {
        var salt = HolderCommitment.NewSalt();
        var commitment = HolderCommitment.Of("Zoé", salt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HolderCommitment.Of("Zoe\u0301", salt), Is.EqualTo(commitment));
            Assert.That(HolderCommitment.Of("Zoe", salt), Is.Not.EqualTo(commitment));
            Assert.That(HolderCommitment.Of("Zoé", HolderCommitment.NewSalt()), Is.Not.EqualTo(commitment));
        }
    }

    private static string Flip(string text, int i) => text[..i] + (char)(text[i] ^ 1) + text[(i + 1)..];
}
