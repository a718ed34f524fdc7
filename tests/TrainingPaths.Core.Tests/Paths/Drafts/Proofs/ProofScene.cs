using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts.Proofs;

/// <summary>An author, two trainers who may be asked, and a draft that could be published.</summary>
internal sealed class ProofScene(World world, Writer author, Writer reader, Writer other, Guid draft)
{
    public Writer Author => author;

    public Writer Reader => reader;

    public Writer Other => other;

    public Guid Draft => draft;

    public static async Task<ProofScene> CreateAsync(World world)
    {
        var structure = await world.StructureAsync();
        var (author, reader, other) = (await TrainerAsync(world, structure, "Anne Le Goff"), await TrainerAsync(world, structure, "Omar Haddad"), await TrainerAsync(world, structure, "Lise Caron"));
        var files = ContentPackage.Read(ExportedPaths.FolderOf("animer-une-equipe-a-distance")).Files.Select(f => new FolderFile(f.Path, f.Bytes)).ToArray();
        var draft = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfFolderAsync(null, files, author, default));
        return new ProofScene(world, author, reader, other, draft.Id);
    }

    public static string MailOf(Writer writer) => $"{writer.Id:N}@example.org";

    public Task AskAsync(Writer? of = null) => world.WriteAsync<AskProofreading>(Caller.Nobody, a => a.RunAsync(draft, author, MailOf(of ?? reader), default));

    public Task WithdrawAsync() => world.WriteAsync<AskProofreading>(Caller.Nobody, a => a.WithdrawAsync(draft, author, reader.Id, default));

    public Task CommentAsync(Guid id, string text = "À revoir.", string? step = null, string? quote = null, Writer? by = null) =>
        world.WriteAsync<CommentOnProof>(Caller.Nobody, c => c.RunAsync(id, draft, by ?? reader, step, quote, text, default));

    public Task AnswerAsync(Guid id, Guid to, Writer by) => world.WriteAsync<CommentOnProof, ProofComment>(Caller.Nobody, c => c.AnswerAsync(id, draft, by, to, "Fait.", default));

    public async Task FinishAsync(Writer? by = null) => await FinishAsync((await SnapshotAsync()).Mark, by);

    public Task FinishAsync(string seen, Writer? by = null) => world.WriteAsync<AnswerProofreading>(Caller.Nobody, a => a.FinishAsync(draft, by ?? reader, seen, "Clair.", default));

    public async Task<DraftSnapshot> SnapshotAsync() => DraftSnapshot.Of(await FilesAsync());

    public async Task<ProofStanding> StandingAsync()
    {
        var files = await FilesAsync();
        return (await world.ReadAsync<ProofGate, IReadOnlyList<ProofStanding>>(Caller.Nobody, g => g.ListAsync(draft, files, default))).Single(s => s.Reading.ReaderId == reader.Id);
    }

    public async Task<IReadOnlyList<ProofThread>> ThreadsAsync()
    {
        var files = await FilesAsync();
        return await world.ReadAsync<DraftComments, IReadOnlyList<ProofThread>>(Caller.Nobody, c => c.ListAsync(draft, files, null, default));
    }

    public Task RequireAsync(bool required) => world.WriteAsync<SetPublishingTerms>(Caller.Federation(author.Id), s => s.RunAsync(author.Id, required, default));

    public Task<PublishResult> PublishAsync() => world.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft, author, overNewer: false, default));

    public Task<IReadOnlyList<DraftFile>> FilesAsync() => world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));

    public async Task<DraftFile> LessonAsync() => (await FilesAsync()).First(f => f.Place.Kind == DraftPlaceKind.Lesson);

    /// <summary>Adds a sentence to the first lesson, as typing does.</summary>
    public async Task WriteAsync(string sentence, Writer? by = null)
    {
        var lesson = await LessonAsync();
        var bytes = await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(lesson, default));
        await SetAsync(lesson, Encoding.UTF8.GetString(bytes) + "\n" + sentence + "\n", by);
    }

    public Task SetAsync(DraftFile file, string text, Writer? by = null) =>
        world.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, w => w.RunAsync(draft, by ?? author, folder => folder.WithId(file.StableId!), null, DraftText.Of(text), default));

    public Task<Draft> DraftAsync() => world.ReadAsync<TrainingPathsDbContext, Draft>(Caller.Nobody, db => db.Drafts.AsNoTracking().SingleAsync(d => d.Id == draft));

    private static async Task<Writer> TrainerAsync(World world, Guid structure, string name)
    {
        var person = await world.PersonAsync(structure, given: name.Split(' ', 2)[0], family: name.Split(' ', 2)[1]);
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        return new Writer(person, name, SeesAll: false);
    }
}
