using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Media;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>A draft with a step of each sort, and where everything in it is.</summary>
public sealed record SampleDraft(Guid Id, string Slug, string Module, string Lesson, string Quiz, string Question, string Plan, string Package, string Picture, string Film, int Revision, Guid LessonFile)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static async Task<SampleDraft> CreateAsync(World world, Guid author, string name = "Anne Le Goff")
    {
        var writer = new Writer(author, name, SeesAll: false);
        var draft = (await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.BlankAsync(writer, null, default))).Id;
        var module = (await FilesAsync(world, draft)).First(f => f.Place.Kind == DraftPlaceKind.Module).StableId!;
        var plan = await world.WriteAsync<ArrangeSteps, string>(Caller.Nobody, a => a.AddAsync(draft, writer, NewStep.ActionPlan, null, default));
        var package = await world.WriteAsync<ArrangeSteps, string>(Caller.Nobody, a => a.AddAsync(draft, writer, NewStep.Package, module, default));
        await world.WriteAsync<AddPicture, string>(Caller.Nobody, a => a.RunAsync(draft, writer, "dessin.png", Png, default));
        var film = await world.InScopeAsync(services => services.GetRequiredService<AddRecording>().RunAsync(Caller.Nobody, draft, writer, "film.webm", new MemoryStream(SmallFilm.Bytes), default));
        var files = await FilesAsync(world, draft);
        var (lesson, quiz) = (files.First(f => f.Place.Kind == DraftPlaceKind.Lesson), files.First(f => f.Place.Kind == DraftPlaceKind.Quiz));
        var question = QuizDocument.Of(DraftPlaceKind.Quiz, await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(quiz, default))).Questions[0].Id;
        var found = await world.ReadAsync<DraftDesk, Draft>(Caller.Nobody, d => d.FindAsync(draft, writer, default));
        return new SampleDraft(draft, found.Slug, module, lesson.StableId!, quiz.StableId!, question, plan, package, files.First(f => f.Path == "media/dessin.png").Sha256, film, found.Revision, lesson.Id);
    }

    private static Task<IReadOnlyList<DraftFile>> FilesAsync(World world, Guid draft) => world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));
}
