using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform;

public sealed partial class SweepFilesTests
{
    private World world = null!;

    private FileStore Files => world.Get<FileStore>();

    [SetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task What_no_row_points_at_goes_after_a_day_and_nothing_else_does()
    {
        await PopulateAsync();
        var orphan = await SaveAsync("interrompu");
        Assert.That(await SweepAsync(), Is.Zero, "it may still get its row");
        world.Clock.Pass(TimeSpan.FromHours(25));

        Assert.That(await SweepAsync(), Is.EqualTo(1));

        Assert.That(Files.Has(orphan), Is.False);
        foreach (var column in Columns())
            Assert.That((await HashesAsync(column)).Where(hash => !Files.Has(hash)), Is.Empty, column);
        Assert.That(await SweepAsync(), Is.Zero, "run twice, it does nothing the second time");
    }

    // The control of the test above: each column alone protects its files, and nothing else does.
    [TestCase("certificates.certificate.file_sha256")]
    [TestCase("certificates.pack.file_sha256")]
    [TestCase("packages.scorm_package.sha256")]
    [TestCase("packages.scorm_package_file.sha256")]
    [TestCase("paths.media_file.sha256")]
    [TestCase("paths.version_source.sha256")]
    public async Task A_file_goes_once_its_row_does_not_name_it_any_more(string column)
    {
        await PopulateAsync();
        var (table, name) = (column[..column.LastIndexOf('.')], column[(column.LastIndexOf('.') + 1)..]);
        var files = await HashesAsync(column);
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(hash => !Files.Has(hash)), Is.Empty);
        await world.ExecuteAsync($"update {table} set {name} = md5({name}) || md5({name} || 'x')");
        world.Clock.Pass(TimeSpan.FromHours(25));

        await SweepAsync();

        Assert.That(files.Where(Files.Has), Is.Empty);
        foreach (var other in Columns().Where(other => other != column))
            Assert.That((await HashesAsync(other)).Where(hash => !Files.Has(hash)), Is.Empty, other);
    }

    [Test]
    public async Task A_recording_stays_as_long_as_a_draft_of_anybody_holds_it()
    {
        await PopulateAsync();
        byte[] film = [.. SmallFilm.Bytes, .. new byte[2 << 20]];
        var hash = await Files.SaveAsync(film, CancellationToken.None);
        var writer = new Writer(Guid.CreateVersion7(), "Anne Le Goff", SeesAll: false);
        var draft = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfFolderAsync(null, [new FolderFile("media/film.webm", FileContent.Stored(hash, film.LongLength, () => Files.Open(hash)))], writer, default));
        world.Clock.Pass(TimeSpan.FromHours(25));

        await SweepAsync();
        Assert.That(Files.Has(hash), Is.True);
        Assert.That((await world.ReadAsync<DraftDesk, FileContent>(Caller.Nobody, d => d.ContentAsync(draft.Id, hash, default))).Length, Is.EqualTo(film.LongLength));

        await world.ExecuteAsync("update paths.draft_blob set bytes = '' where bytes is null");
        await SweepAsync();
        Assert.That(Files.Has(hash), Is.False, "the control: nothing else kept it");
    }

    [Test]
    public async Task Every_column_of_the_model_that_names_a_file_is_asked()
    {
        await using var db = Database.OwnerContext(world.Everything);
        var named = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(p => p.ClrType == typeof(string) && p.Name.EndsWith("Sha256", StringComparison.Ordinal))
            // What drafts hold lies in rows, and where it does not, its row says so.
            .Where(p => p.DeclaringType.ClrType.Namespace != typeof(Draft).Namespace || p.DeclaringType.ClrType == typeof(DraftBlob))
            .Select(p => $"{p.DeclaringType.GetSchema()}.{p.DeclaringType.GetTableName()}.{p.GetColumnName()}");

        Assert.That(Columns(), Is.EquivalentTo(named).And.Length.EqualTo(7));
    }

    [Test]
    public void Rows_of_people_that_name_a_file_are_all_within_reach()
    {
        var tables = Columns().Select(column => column[..column.LastIndexOf('.')]).ToHashSet();
        var people = TrainingPathsDbContext.PeopleTables.Where(table => tables.Contains(table.Name)).ToArray();

        Assert.That(people, Has.Length.EqualTo(2));
        Assert.That(people.Where(table => table.Federation != "true" && table.Structures != PeopleTable.InMyStructures).Select(table => table.Name), Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_saved_again_is_young_again()
    {
        await PopulateAsync();
        var (alone, batched, forgotten) = (await SaveAsync("un"), await SaveAsync("deux"), await SaveAsync("trois"));
        foreach (var hash in new[] { alone, batched, forgotten })
            Age(hash);

        await SaveAsync("un");
        using (var batch = Files.Batch(world.Clock.GetUtcNow()))
        {
            await batch.AddAsync(new MemoryStream("deux"u8.ToArray()), 10, CancellationToken.None);
            await batch.KeepAsync(CancellationToken.None);
        }

        await SweepAsync();
        Assert.That((Files.Has(alone), Files.Has(batched), Files.Has(forgotten)), Is.EqualTo((true, true, false)));
    }

    [Test]
    public async Task A_file_that_is_saved_again_while_it_is_being_deleted_stays()
    {
        var (saved, left) = (await SaveAsync("repris"), await SaveAsync("laissé"));
        Age(saved);
        Age(left);
        var limit = world.Clock.GetUtcNow() - SweepFiles.Grace;
        var found = "0123456789abcdef".SelectMany(first => Files.SavedBefore(limit, first)).ToArray();
        Assert.That(found, Is.EquivalentTo(new[] { saved, left }));

        await SaveAsync("repris");

        Assert.That((Files.DeleteIfSavedBefore(limit, saved), Files.DeleteIfSavedBefore(limit, left)), Is.EqualTo((false, true)));
        Assert.That(Encoding.UTF8.GetString(await Files.ReadAsync(saved, CancellationToken.None)), Is.EqualTo("repris"));
        Assert.That(Directory.GetFiles(Path.Combine(world.Folder, "files"), ".*"), Is.Empty);
    }

    [Test]
    public async Task Two_runs_at_once_delete_each_file_once()
    {
        await PopulateAsync();
        var orphans = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => SaveAsync($"interrompu {i}")));
        Array.ForEach(orphans, Age);

        var deleted = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(SweepAsync)));

        Assert.That((deleted.Sum(), orphans.Any(Files.Has)), Is.EqualTo((orphans.Length, false)));
    }

    [Test]
    public async Task An_empty_database_deletes_nothing()
    {
        var orphan = await SaveAsync("d'une autre base");
        Age(orphan);

        Assert.That((await SweepAsync(), Files.Has(orphan)), Is.EqualTo((0, true)));
    }

    private async Task PopulateAsync()
    {
        var scene = await world.TwoStructuresAsync();
        var sent = await world.SendAsync(await SamplePackage.ZipAsync("Gardé"));
        await world.ReadSentAsync(sent.PackageId);
        var (picture, text) = (await SaveAsync("image"), await SaveAsync("texte"));
        await world.InsertAsync("insert into paths.media_file (sha256, content_type, size) values ($1, 'image/png', 1)", picture);
        await world.InsertAsync("insert into paths.version_source (path_version_id, path, sha256, size) values ($1, 'path.yaml', $2, 1)", scene.Path.VersionId, text);
    }

    private string[] Columns()
    {
        using var db = Database.OwnerContext(world.Everything);
        return [.. db.FileReferences.Select(query => Column().Match(query.ToQueryString())).Select(match => $"{match.Groups["table"]}.{match.Groups["column"]}")];
    }

    private async Task<List<string>> HashesAsync(string column)
    {
        var (table, name) = (column[..column.LastIndexOf('.')], column[(column.LastIndexOf('.') + 1)..]);
        await using var command = world.Everything.CreateCommand($"select {name} from {table} where {name} is not null");
        await using var reader = await command.ExecuteReaderAsync();
        var hashes = new List<string>();
        while (await reader.ReadAsync())
            hashes.Add(reader.GetString(0));
        return hashes;
    }

    private Task<string> SaveAsync(string text) => Files.SaveAsync(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    private void Age(string hash) => File.SetLastWriteTimeUtc(Path.Combine(world.Folder, "files", hash[..2], hash), world.Clock.GetUtcNow().UtcDateTime.AddHours(-25));

    private Task<int> SweepAsync() => world.InScopeAsync(services => services.GetRequiredService<SweepFiles>().RunAsync(CancellationToken.None));

    [GeneratedRegex(@"SELECT \w+\.(?<column>\w+)\s+FROM (?<table>\w+\.\w+)")]
    private static partial Regex Column();
}
