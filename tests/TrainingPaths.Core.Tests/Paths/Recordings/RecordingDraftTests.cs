using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Media;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Recordings;

public sealed class RecordingDraftTests
{
    private static readonly string Original = ExportedPaths.FolderOf("animer-une-equipe-a-distance");
    private static readonly byte[] Large = [.. SmallFilm.Bytes, .. Enumerable.Range(0, 1_500_000).Select(i => (byte)(i * 7 % 251))];

    private readonly Writer anne = new(Guid.CreateVersion7(), "Anne Le Goff", SeesAll: false);
    private World world = null!;
    private Guid draft;
    private string lesson = "";

    [SetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync(services => services.AddSingleton(new RecordingsSettings(1, 2)));
        var slug = $"parcours-{Guid.NewGuid():N}";
        await world.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(ContentPackage.Read(slug, ContentPackage.Read(Original).Files.Select(f => (f.Path, f.Bytes))), null, default));
        draft = (await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default))).Id;
        lesson = (await FilesAsync()).First(f => f.Place.Kind == DraftPlaceKind.Lesson).StableId!;
    }

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_film_is_sent_placed_published_and_comes_back_byte_for_byte(bool large)
    {
        var film = large ? Large : SmallFilm.Bytes;
        var path = await SendAsync("Accueil à Brest.WEBM", film);
        await PlaceAsync(path, Films.Captions);

        var published = await world.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft, anne, overNewer: false, default));
        var media = await world.ReadAsync<TrainingPathsDbContext, MediaFile>(Caller.Nobody, db => db.MediaFiles.SingleAsync(m => m.ContentType == "video/webm"));
        var screens = await world.ReadAsync<TrainingPathsDbContext, List<string>>(Caller.Nobody, db => db.Steps.Where(s => s.PathVersionId == published.VersionId && s.StableId == lesson).Select(s => s.Screens).SingleAsync());

        Assert.That((path, media.Size), Is.EqualTo(("media/accueil-a-brest.webm", film.LongLength)));
        Assert.That(string.Concat(screens), Does.Contain("<video").And.Contain($"/media/{media.Sha256}/accueil-a-brest.webm").And.Contain("Bonjour Samira. Je t'attendais."));
        Assert.That(await world.Get<FileStore>().ReadAsync(media.Sha256, default), Is.EqualTo(film));
        Assert.That(await BytesInDatabaseAsync(media.Sha256), Is.EqualTo(large ? null : film.Length));
        Assert.That(await OutAndBackAsync(path), Is.EqualTo(film));
    }

    [Test]
    public async Task A_block_goes_where_the_author_was_writing_and_can_be_taken_back()
    {
        var before = await BodyAsync();
        var line = before.Split('\n').ToList().FindIndex(l => l.StartsWith("## ", StringComparison.Ordinal)) + 1;
        var placed = await PlaceAsync(await SendAsync("film.webm", SmallFilm.Bytes), Films.Captions, line);

        var after = await BodyAsync();
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, placed.Revision, default));

        Assert.That(after.Split('\n').Skip(line).SkipWhile(string.IsNullOrWhiteSpace).First(), Is.EqualTo("::: video"));
        Assert.That(after.Replace(after[after.IndexOf("::: video", StringComparison.Ordinal)..(after.IndexOf(":::\n", after.IndexOf("::: video", StringComparison.Ordinal) + 4, StringComparison.Ordinal) + 5)], "", StringComparison.Ordinal), Is.EqualTo(before));
        Assert.That(await BodyAsync(), Is.EqualTo(before));
        Assert.That((await FilesAsync()).Select(f => f.Path), Does.Contain("media/film.webm").And.None.EndsWith(".vtt"));
    }

    [Test]
    public async Task What_is_no_film_or_too_large_is_refused_and_nothing_names_it()
    {
        Assert.That((await RefusedAsync(() => SendAsync("piege.mp4", "<html><script>alert(1)</script></html>"u8.ToArray()))).Rule, Is.EqualTo(DraftsRules.Recording));
        Assert.That((await RefusedAsync(() => SendAsync("image.png", SmallFilm.Bytes))).Rule, Is.EqualTo(DraftsRules.Recording));
        Assert.That((await RefusedAsync(() => SendAsync("hevc.mp4", Films.Mp4("hvc1")))).Rule, Is.EqualTo(DraftsRules.RecordingCoding));
        var large = await RefusedAsync(() => SendAsync("long.webm", [.. SmallFilm.Bytes, .. new byte[2 << 20]]));
        Assert.That((large.Rule, large.Values[0]), Is.EqualTo((DraftsRules.RecordingTooLarge, 2)));
        Assert.That((await FilesAsync()).Where(f => Core.Paths.Format.Recordings.IsOne(f.Path)), Is.Empty);
    }

    [Test]
    public async Task A_film_is_hidden_from_those_who_do_not_write_the_draft()
    {
        var omar = new Writer(Guid.CreateVersion7(), "Omar Haddad", SeesAll: false);

        Assert.That((await RefusedAsync(() => world.InScopeAsync(s => s.GetRequiredService<AddRecording>().RunAsync(Caller.Nobody, draft, omar, "film.webm", new MemoryStream(SmallFilm.Bytes), default)))).Rule.Status, Is.EqualTo(404));
    }

    [TestCase("WEBVTT\n\n00:00.000 --> 00:01.000\n<b>Bonjour</b>\n", 4)]
    [TestCase("<html>", 1)]
    public async Task Captions_that_cannot_be_shown_are_refused_with_the_line(string captions, int line)
    {
        var path = await SendAsync("film.webm", SmallFilm.Bytes);

        var refused = await RefusedAsync(() => PlaceAsync(path, captions));

        Assert.That((refused.Rule, refused.Values[0]), Is.EqualTo((DraftsRules.Captions, line)));
    }

    private Task<string> SendAsync(string name, byte[] film) =>
        world.InScopeAsync(s => s.GetRequiredService<AddRecording>().RunAsync(Caller.Nobody, draft, anne, name, new MemoryStream(film), default));

    private Task<Draft> PlaceAsync(string path, string captions, int? line = null) => world.WriteAsync<PlaceRecording, Draft>(
        Caller.Nobody, p => p.RunAsync(draft, anne, lesson, line, new RecordingText(path, "Accueillir [Samira]", "0:02", ("Sous titres.vtt", Encoding.UTF8.GetBytes(captions)), ""), default));

    private async Task<byte[]> OutAndBackAsync(string path)
    {
        var found = await world.ReadAsync<DraftDesk, Draft>(Caller.Nobody, d => d.FindAsync(draft, anne, default));
        using var zip = new MemoryStream();
        DraftArchive.Write(zip, found.Slug, await world.ReadAsync<DraftPackages, IReadOnlyList<FolderFile>>(Caller.Nobody, p => p.FilesAsync(found, default)));
        var back = await DraftArchive.ReadAsync(zip, world.Get<FileStore>(), default);
        await using var from = back.Files.Single(f => f.Path == path).Content.Open();
        using var bytes = new MemoryStream();
        await from.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<int?> BytesInDatabaseAsync(string sha256) =>
        world.ReadAsync<TrainingPathsDbContext, int?>(Caller.Nobody, async db => (await db.DraftBlobs.Where(b => b.Sha256 == sha256).Select(b => b.Bytes).SingleAsync())?.Length);

    private async Task<string> BodyAsync()
    {
        var file = (await FilesAsync()).First(f => f.StableId == lesson);
        return FormatFile.Read<LessonHeader>(await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(file, default)))!.Body;
    }

    private Task<IReadOnlyList<DraftFile>> FilesAsync() => world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));

    private static async Task<RuleViolation> RefusedAsync(Func<Task> use) => (await Assert.CatchAsync<RuleViolation>(() => use()))!;
}
