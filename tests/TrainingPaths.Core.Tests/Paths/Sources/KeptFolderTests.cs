using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Paths.Sources;

public sealed class KeptFolderTests
{
    private PathsHost host = null!;
    private string output = "";
    private int samples;

    [OneTimeSetUp]
    public async Task StartAsync() => host = await PathsHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [SetUp]
    public void Open() => output = Directory.CreateTempSubdirectory("tp-folder-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(output, recursive: true);

    [Test]
    public async Task Every_file_of_the_format_is_kept_as_its_author_wrote_it_and_no_other()
    {
        using var sample = Sample();
        sample.Write("path.yaml", "# un commentaire\r\n" + sample.Read("path.yaml").Replace("\n", "\r\n", StringComparison.Ordinal));
        foreach (var aside in new[] { "README.md", "LICENSE", ".DS_Store", "media/.semaine.svg.swp", ".git/config" })
            sample.Write(aside, "texte");

        var result = await host.PublishAsync(sample);

        var kept = await SourcesAsync(result);
        Assert.That(kept.Select(s => s.Path), Is.EqualTo(SampleFolder.Files));
        foreach (var file in kept)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(sample.Place, file.Path));
            Assert.That((await host.Files.ReadAsync(file.Sha256, CancellationToken.None), file.Size), Is.EqualTo((bytes, bytes.LongLength)));
        }
    }

    [Test]
    public async Task A_version_of_before_gets_its_files_when_the_same_content_is_published_again()
    {
        using var sample = Sample();
        var first = await host.PublishAsync(sample);
        await ForgetAsync(first);

        var again = await host.PublishAsync(sample);

        Assert.That((again.Outcome, again.VersionId), Is.EqualTo((PublishOutcome.Unchanged, first.VersionId)));
        Assert.That((await SourcesAsync(first)).Select(s => s.Path), Is.EqualTo(SampleFolder.Files));
    }

    [Test]
    public async Task A_version_of_before_gets_nothing_of_other_content()
    {
        using var sample = Sample();
        var first = await host.PublishAsync(sample);
        await ForgetAsync(first);

        var second = await host.PublishAsync(sample.Edit("path.yaml", "language: fr", "language: en"));

        Assert.That((second.Outcome, second.Number), Is.EqualTo((PublishOutcome.Published, 2)));
        Assert.That(await SourcesAsync(first), Is.Empty);
        Assert.That(await SourcesAsync(second), Has.Count.EqualTo(SampleFolder.Files.Length));
    }

    [Test]
    public async Task A_version_keeps_the_files_that_it_was_published_from()
    {
        using var sample = Sample();
        var first = await host.PublishAsync(sample);
        var before = await SourcesAsync(first);

        sample.Write("path.yaml", "# un commentaire de plus\n" + sample.Read("path.yaml"));
        Assert.That((await host.PublishAsync(sample)).Outcome, Is.EqualTo(PublishOutcome.Unchanged));
        await host.PublishAsync(sample.Edit("path.yaml", "language: fr", "language: en"));

        Assert.That((await SourcesAsync(first)).Select(s => (s.Path, s.Sha256)), Is.EqualTo(before.Select(s => (s.Path, s.Sha256))));
    }

    [Test]
    public async Task What_is_kept_is_neither_changed_nor_removed_by_the_application()
    {
        using var sample = Sample();
        await host.PublishAsync(sample);
        foreach (var sql in new FormattableString[] { $"update paths.version_source set sha256 = 'a'", $"delete from paths.version_source" })
        {
            using var scope = host.CreateScope();
            var (work, db) = (scope.ServiceProvider.GetRequiredService<UnitOfWork>(), scope.ServiceProvider.GetRequiredService<TrainingPathsDbContext>());
            var refused = await Assert.CatchAsync<PostgresException>(() => work.WriteAsync(Caller.Federation(), () => db.Database.ExecuteSqlAsync(sql), CancellationToken.None));
            Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege));
        }
    }

    [TestCase("../evil.md")]
    [TestCase("/etc/passwd")]
    [TestCase("modules/../../evil.md")]
    [TestCase("modules/..")]
    [TestCase("a\\..\\b")]
    [TestCase("c:evil.md")]
    [TestCase(".bashrc")]
    [TestCase("media/.hidden")]
    [TestCase("media//a.svg")]
    [TestCase("media/a.svg/")]
    [TestCase("media/a.svg\n")]
    [TestCase("media/É.svg")]
    [TestCase("README.md")]
    [TestCase("a/b/c/d.md")]
    [TestCase("")]
    public async Task A_hostile_path_is_stored_neither_by_us_nor_by_hand(string path)
    {
        using var sample = Sample();
        var result = await host.PublishAsync(sample);

        Assert.That(() => new VersionSource(result.VersionId!.Value, path, new string('a', 64), 1), Throws.ArgumentException);
        var refused = await Assert.CatchAsync<PostgresException>(() => InsertAsync(result, path, new string('a', 64)));
        Assert.That(refused!.SqlState, Is.EqualTo(PostgresErrorCodes.CheckViolation));
        Assert.That(() => InsertAsync(result, "modules/01-preparer/a.md", new string('a', 64)), Throws.Nothing, "control: a good one goes in");
    }

    [Test]
    public async Task A_hostile_path_is_not_written_were_it_stored()
    {
        await using var broken = await PathsHost.StartAsync();
        using var sample = Sample();
        var result = await broken.PublishAsync(sample);
        var sha256 = await broken.Files.SaveAsync([1], CancellationToken.None);
        await broken.ExecuteAsync("alter table paths.version_source drop constraint ck_version_source_path");
        await broken.ExecuteAsync($"insert into paths.version_source values ('{result.VersionId}', '../../evil.md', '{sha256}', 1)");

        var inner = Path.Combine(output, "inner");
        var slug = Path.GetFileName(sample.Place);
        await Assert.CatchAsync<InvalidDataException>(() => broken.ReadAsync(s => s.GetRequiredService<WriteFolder>().RunAsync(slug, inner, CancellationToken.None)));
        await Assert.CatchAsync<InvalidDataException>(() => broken.ReadAsync(s => s.GetRequiredService<Core.Paths.Export.ExportFolder>().RunAsync(slug, CancellationToken.None)));

        Assert.That(Directory.GetFileSystemEntries(output), Is.Empty, "not even the harmless ones");
        Assert.That(Directory.GetFiles(broken.Exports), Is.Empty);
    }

    [Test]
    public async Task A_version_without_its_files_is_not_offered_and_not_written()
    {
        using var sample = Sample();
        var slug = Path.GetFileName(sample.Place);
        var result = await host.PublishAsync(sample);
        Assert.That((await PageAsync(slug))!.HasFolder, Is.True);

        await ForgetAsync(result);

        Assert.That((await PageAsync(slug))!.HasFolder, Is.False);
        Assert.That(await host.ReadAsync(s => s.GetRequiredService<Core.Paths.Export.ExportFolder>().RunAsync(slug, CancellationToken.None)), Is.Null);
        var written = await host.ReadAsync(s => s.GetRequiredService<WriteFolder>().RunAsync(slug, output, CancellationToken.None));
        Assert.That((written!.IsKept, Directory.GetFileSystemEntries(output)), Is.EqualTo((false, Array.Empty<string>())));
    }

    private SampleFolder Sample() => new($"dossier-{Interlocked.Increment(ref samples)}");

    private Task<PathPage?> PageAsync(string slug) => host.ReadAsync(s => s.GetRequiredService<Catalogue>().FindAsync(slug, CancellationToken.None));

    private Task ForgetAsync(PublishResult result) => host.ExecuteAsync($"delete from paths.version_source where path_version_id = '{result.VersionId}'");

    private async Task InsertAsync(PublishResult result, string path, string sha256)
    {
        await using var owner = NpgsqlDataSource.Create(host.OwnerConnectionString);
        await using var command = owner.CreateCommand("insert into paths.version_source values ($1, $2, $3, 1)");
        command.Parameters.AddWithValue(result.VersionId!.Value);
        command.Parameters.AddWithValue(path);
        command.Parameters.AddWithValue(sha256);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<VersionSource>> SourcesAsync(PublishResult result) =>
        [.. (await host.ReadAsync(s => s.GetRequiredService<TrainingPathsDbContext>().VersionSources.AsNoTracking().Where(x => x.PathVersionId == result.VersionId).ToListAsync())).OrderBy(s => s.Path, StringComparer.Ordinal)];
}
