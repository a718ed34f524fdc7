using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

/// <summary>Two authors and their drafts, and what a test of drafts asks of them.</summary>
public abstract class DraftScene
{
    protected static readonly string Original = ExportedPaths.FolderOf("animer-une-equipe-a-distance");

    private static readonly SupportContact Support = new("Aide", "01 00 00 00 00", "9 h à 17 h", "Sous deux jours");

    protected Writer Anne { get; } = new(Guid.CreateVersion7(), "Anne Le Goff", SeesAll: false);

    protected Writer Omar { get; } = new(Guid.CreateVersion7(), "Omar Haddad", SeesAll: false);

    protected World World { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => World = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await World.DisposeAsync();

    protected async Task<Guid> BlankAsync() => (await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.BlankAsync(Anne, Support, default))).Id;

    protected async Task<string> PublishedAsync()
    {
        var slug = $"parcours-{Guid.NewGuid():N}";
        await PublishFolderAsync(slug, null);
        return slug;
    }

    protected Task<PublishResult> PublishFolderAsync(string slug, string? title) => World.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(Package(slug, title), null, default));

    protected static ContentPackage Package(string slug, string? title = null) => ContentPackage.Read(slug, ContentPackage.Read(Original).Files.Select(f => (f.Path,
        title is null || f.Path != "path.yaml" ? f.Bytes : Encoding.UTF8.GetBytes(FormatText.Yaml(FormatFile.Read<PathFile>(f.Bytes)!.Header with { Title = title })))));

    protected Task<int> BlobsAsync(Guid draft) => World.ReadAsync<TrainingPathsDbContext, int>(Caller.Nobody, db => db.DraftBlobs.CountAsync(x => x.DraftId == draft));

    protected async Task<(DraftAct Act, string Subject)> LastEditAsync(Guid draft)
    {
        var last = await World.ReadAsync<TrainingPathsDbContext, DraftEdit>(Caller.Nobody, db => db.DraftEdits.Where(e => e.DraftId == draft).OrderByDescending(e => e.Number).FirstAsync());
        return (last.Act, last.Subject);
    }

    protected Task<PublishResult> PublishAsync(Guid draft, Writer writer) => World.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft, writer, overNewer: false, default));

    protected Task<string> ArrangeAsync(Guid draft, Func<ArrangeSteps, Task<string>> use) => World.WriteAsync(Caller.Nobody, use);

    protected async Task<StepWritten> WriteAsync(Guid draft, Writer writer, string id, string from, string body)
    {
        var header = FormatFile.Read<LessonHeader>(await BytesAsync(await FileAsync(draft, id)))!.Header;
        var text = DraftText.Of(FormatText.Markdown(header, body));
        return await World.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, write => write.RunAsync(draft, writer, folder => folder.WithId(id), from, text, default));
    }

    protected async Task<(string Id, string Sha256)> LessonAsync(Guid draft)
    {
        var file = (await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.Place.Kind == DraftPlaceKind.Lesson);
        return (file.StableId!, file.Sha256);
    }

    protected async Task<string> ModuleOfAsync(Guid draft, string id)
    {
        var module = (await FileAsync(draft, id)).Place.Module;
        return (await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.Path == module + "module.yaml").StableId!;
    }

    protected async Task<DraftFile> FileAsync(Guid draft, string id) =>
        (await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.StableId == id);

    protected Task<byte[]> BytesAsync(DraftFile file) => World.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(file, default));

    protected async Task<string> TextAsync(Guid draft, string id) => Encoding.UTF8.GetString(await BytesAsync(await FileAsync(draft, id)));

    protected async Task<string[]> PathsAsync(Guid draft) =>
        [.. (await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).Select(f => f.Path).Order(StringComparer.Ordinal)];

    protected Task<IReadOnlyList<(string Path, byte[] Bytes)>> FilesAsync(Draft draft) =>
        World.ReadAsync<DraftPackages, IReadOnlyList<(string Path, byte[] Bytes)>>(Caller.Nobody, async p => [.. (await p.FilesAsync(draft, default)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, f.Bytes))]);

    protected Task<Draft> DraftAsync(Guid id) => World.ReadAsync<TrainingPathsDbContext, Draft>(Caller.Nobody, db => db.Drafts.AsNoTracking().SingleAsync(d => d.Id == id));

    protected Task<int> EditsAsync(Guid draft) => World.ReadAsync<TrainingPathsDbContext, int>(Caller.Nobody, db => db.DraftEdits.CountAsync(e => e.DraftId == draft));

    protected static async Task<RuleViolation> Refused(Func<Task> act) => (await Assert.CatchAsync<RuleViolation>(() => act()))!;
}
