using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class DraftTests
{
    private static readonly SupportContact Support = new("Aide", "01 00 00 00 00", "9 h à 17 h", "Sous deux jours");
    private static readonly string Original = ExportedPaths.FolderOf("animer-une-equipe-a-distance");
    private readonly Writer anne = new(Guid.CreateVersion7(), "Anne Le Goff", SeesAll: false);
    private readonly Writer omar = new(Guid.CreateVersion7(), "Omar Haddad", SeesAll: false);
    private World world = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task A_blank_path_has_a_module_with_a_lesson_and_a_quiz()
    {
        var draft = await BlankAsync();

        Assert.That(await PathsAsync(draft), Is.EqualTo(new[] { "modules/01-module/01-lecon.md", "modules/01-module/module.yaml", "modules/01-module/quiz.yaml", "path.yaml" }));
    }

    [Test]
    public async Task A_draft_is_hidden_from_those_who_do_not_write_it()
    {
        var draft = await BlankAsync();

        Assert.That((await Refused(() => ArrangeAsync(draft, a => a.AddModuleAsync(draft, omar, default)))).Rule.Status, Is.EqualTo(404));
        Assert.That(await ArrangeAsync(draft, a => a.AddModuleAsync(draft, omar with { SeesAll = true }, default)), Is.Not.Empty);
    }

    [Test]
    public async Task A_published_path_opened_as_a_draft_is_the_same_folder()
    {
        var slug = await PublishedAsync();
        var draft = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default));

        var files = await FilesAsync(draft);

        Assert.That(files.Select(f => f.Path), Is.EqualTo(Package(slug).Files.Select(f => f.Path)));
        Assert.That(files.All(f => f.Bytes.SequenceEqual(Package(slug).Files.First(o => o.Path == f.Path).Bytes)), Is.True);
        Assert.That((await PublishAsync(draft.Id, anne)).Outcome, Is.EqualTo(PublishOutcome.Unchanged));
    }

    [Test]
    public async Task Only_one_draft_of_a_path_is_open_at_a_time()
    {
        var slug = await PublishedAsync();
        var draft = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default));

        Assert.That((await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default))).Id, Is.EqualTo(draft.Id));
        Assert.That((await Refused(() => world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, omar, default)))).Rule, Is.EqualTo(DraftsRules.OpenElsewhere));
    }

    [Test]
    public async Task A_draft_that_was_put_away_comes_back_unless_another_took_its_place()
    {
        var slug = await PublishedAsync();
        var first = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default));
        await world.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.RunAsync(first.Id, anne, default));
        var second = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, omar, default));

        Assert.That((await Refused(() => world.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.TakeUpAsync(first.Id, anne, default)))).Rule, Is.EqualTo(DraftsRules.AnotherIsOpen));
        await world.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.RunAsync(second.Id, omar, default));
        await world.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.TakeUpAsync(first.Id, anne, default));
        Assert.That((await DraftAsync(first.Id)).PutAwayAt, Is.Null);
    }

    [Test]
    public async Task What_another_author_wrote_meanwhile_is_not_written_over()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var theirs = await WriteAsync(draft, anne, lesson, sha, "Le texte d'Anne.");

        var conflict = await Assert.CatchAsync<DraftConflict>(async () => await WriteAsync(draft, anne, lesson, sha, "Un autre texte."));

        Assert.That((conflict!.Sha256, conflict.WrittenBy), Is.EqualTo((theirs.Sha256, anne.Name)));
        Assert.That(await TextAsync(draft, lesson), Does.Contain("Le texte d'Anne."));
    }

    [Test]
    public async Task Sending_the_same_text_again_changes_nothing()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        await WriteAsync(draft, anne, lesson, sha, "Une fois.");
        var edits = await EditsAsync(draft);

        await WriteAsync(draft, anne, lesson, sha, "Une fois.");

        Assert.That(await EditsAsync(draft), Is.EqualTo(edits));
    }

    [Test]
    public async Task A_text_finds_its_step_after_the_step_was_moved()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        var second = await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.MoveAsync(draft, anne, lesson, up: false, default));

        await WriteAsync(draft, anne, lesson, sha, "Arrivé malgré le déménagement.");

        Assert.That((await FileAsync(draft, lesson)).Path, Is.EqualTo("modules/01-module/02-lecon.md"));
        Assert.That((await FileAsync(draft, second)).Path, Is.EqualTo("modules/01-module/01-lecon.md"));
        Assert.That(await TextAsync(draft, lesson), Does.Contain("Arrivé malgré"));
    }

    [Test]
    public async Task Typing_for_some_minutes_is_one_edit_and_each_sitting_another()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        sha = (await WriteAsync(draft, anne, lesson, sha, "a")).Sha256;
        sha = (await WriteAsync(draft, anne, lesson, sha, "ab")).Sha256;
        var one = await EditsAsync(draft);
        world.Clock.Pass(TimeSpan.FromMinutes(6));

        await WriteAsync(draft, anne, lesson, sha, "abc");

        Assert.That((one, await EditsAsync(draft)), Is.EqualTo((2, 3)));
    }

    [Test]
    public async Task What_was_removed_comes_back_under_its_name_with_its_text()
    {
        var draft = await BlankAsync();
        var before = await FilesAsync(await DraftAsync(draft));
        var (lesson, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, anne, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, anne, module, default));
        var number = (await DraftAsync(draft)).Revision;

        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number - 1, default));

        var after = await FilesAsync(await DraftAsync(draft));
        Assert.That(after.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))), Is.EqualTo(before.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes)))));
    }

    [Test]
    public async Task What_comes_back_finds_a_number_though_its_own_was_given_away()
    {
        var draft = await BlankAsync();
        var (first, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, first);
        await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, anne, first, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default));

        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));

        var paths = await PathsAsync(draft);
        Assert.That(paths, Is.Unique);
        Assert.That(paths.Count(p => p.EndsWith("lecon.md", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That((await FileAsync(draft, first)).Path, Does.StartWith("modules/01-module/01-"));
    }

    [Test]
    public async Task A_removal_is_taken_back_though_a_later_lesson_was_written_since()
    {
        var draft = await BlankAsync();
        var (first, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, first);
        var second = await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, anne, first, default));
        var number = (await DraftAsync(draft)).Revision;
        await WriteAsync(draft, anne, second, (await FileAsync(draft, second)).Sha256, "Écrit depuis.");

        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));

        Assert.That((await FileAsync(draft, first)).Path, Does.StartWith("modules/01-module/01-"));
        Assert.That((await FileAsync(draft, second)).Path, Does.StartWith("modules/01-module/02-"));
        Assert.That(await TextAsync(draft, second), Does.Contain("Écrit depuis."));
    }

    [Test]
    public async Task What_comes_back_goes_to_its_own_module_wherever_that_was_moved()
    {
        var draft = await BlankAsync();
        var (lesson, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, anne, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, anne, lesson, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.MoveAsync(draft, anne, module, up: false, default));

        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));

        Assert.That(await ModuleOfAsync(draft, lesson), Is.EqualTo(module));
        Assert.That((await FileAsync(draft, lesson)).Path, Does.StartWith("modules/02-module/"));
    }

    [Test]
    public async Task A_removed_module_comes_back_though_another_took_its_folder()
    {
        var draft = await BlankAsync();
        var lesson = await ArrangeAsync(draft, a => a.AddModuleAsync(draft, anne, default));
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, anne, module, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, anne, default));

        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));

        Assert.That(await ModuleOfAsync(draft, lesson), Is.EqualTo(module));
        Assert.That((await PathsAsync(draft)).Count(p => p.EndsWith("module.yaml", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(await PathsAsync(draft), Is.Unique);
    }

    [Test]
    public async Task A_file_of_questions_that_is_sent_twice_is_taken_once()
    {
        var draft = await BlankAsync();
        var quiz = (await FilesAsync(await DraftAsync(draft))).Select(f => f.Path).Single(p => p.EndsWith("quiz.yaml", StringComparison.Ordinal));
        var id = (await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).Single(f => f.Path == quiz).StableId!;
        var file = Encoding.UTF8.GetBytes("Que faire ?\nA. Écouter\nB. Parler\nANSWER: A\n");

        var first = await world.WriteAsync<TakeQuestions, TakenQuestions>(Caller.Nobody, t => t.RunAsync(draft, anne, id, "questions.txt", file, default));
        var again = await world.WriteAsync<TakeQuestions, TakenQuestions>(Caller.Nobody, t => t.RunAsync(draft, anne, id, "questions.txt", file, default));

        Assert.That((first.Added, first.Same, first.Edit is null), Is.EqualTo((1, 0, false)));
        Assert.That((again.Added, again.Same, again.Edit), Is.EqualTo((0, 1, (int?)null)));
    }

    [Test]
    public async Task The_first_edit_is_not_taken_back()
    {
        var draft = await BlankAsync();

        Assert.That((await Refused(() => world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, 1, default)))).Rule, Is.EqualTo(DraftsRules.ChangedSince));
    }

    [Test]
    public async Task Texts_between_two_saves_of_a_sitting_are_not_kept()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var before = await BlobsAsync(draft);
        foreach (var text in (string[])["a", "ab", "abc", "abcd"])
            sha = (await WriteAsync(draft, anne, lesson, sha, text)).Sha256;

        Assert.That(await BlobsAsync(draft), Is.EqualTo(before + 1));
        var number = (await DraftAsync(draft)).Revision;
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default));
        Assert.That(await TextAsync(draft, lesson), Does.Not.Contain("abc"));
    }

    [Test]
    public async Task Who_read_the_draft_before_they_waited_numbers_their_edit_after_the_other()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);

        var before = (await DraftAsync(draft)).Revision;
        var text = DraftText.Of(FormatText.Markdown(FormatFile.Read<LessonHeader>(await BytesAsync(await FileAsync(draft, lesson)))!.Header, "Autre texte."));

        await world.WriteAsync<IServiceProvider, StepWritten>(Caller.Nobody, async services =>
        {
            await services.GetRequiredService<DraftDesk>().FindAsync(draft, anne, default);
            Task other;
            using (ExecutionContext.SuppressFlow())
                other = Task.Run(() => ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default)));
            await other;
            return await services.GetRequiredService<WriteStep>().RunAsync(draft, anne, folder => folder.WithId(lesson), sha, text, default);
        });

        Assert.That((await DraftAsync(draft)).Revision, Is.EqualTo(before + 2));
    }

    [Test]
    public async Task An_edit_that_others_built_on_is_not_taken_back()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        sha = (await WriteAsync(draft, anne, lesson, sha, "a")).Sha256;
        var number = (await DraftAsync(draft)).Revision;
        world.Clock.Pass(TimeSpan.FromMinutes(6));
        await WriteAsync(draft, anne, lesson, sha, "b");

        Assert.That((await Refused(() => world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, number, default)))).Rule, Is.EqualTo(DraftsRules.ChangedSince));
        var file = await FileAsync(draft, lesson);
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.RestoreAsync(draft, anne, number, file.Id, before: false, default));
        Assert.That(await TextAsync(draft, lesson), Does.EndWith("\na\n"));
    }

    [Test]
    public async Task Two_authors_who_add_lessons_at_once_both_find_theirs()
    {
        var draft = await BlankAsync();
        var module = await ModuleOfAsync(draft, (await LessonAsync(draft)).Id);
        var all = anne with { SeesAll = true };

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ArrangeAsync(draft, a => a.AddAsync(draft, i % 2 == 0 ? all : omar with { SeesAll = true }, NewStep.Lesson, module, default))));

        var files = await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));
        Assert.That(files.Select(f => f.StableId), Is.SupersetOf(ids));
        Assert.That(files.Select(f => f.Path), Is.Unique);
        Assert.That(await EditsAsync(draft), Is.EqualTo(9));
    }

    [Test]
    public async Task Sums_follow_from_the_steps()
    {
        var draft = await BlankAsync();
        var module = await ModuleOfAsync(draft, (await LessonAsync(draft)).Id);
        await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.AddAsync(draft, anne, NewStep.ActionPlan, null, default));

        var package = ContentPackage.Read("x", await FilesAsync(await DraftAsync(draft)));

        Assert.That(package.Header.Durations, Is.EqualTo(new PlannedMinutes(1 + 1 + 5, 30)));
    }

    [Test]
    public async Task A_draft_with_errors_publishes_nothing()
    {
        var draft = await BlankAsync();

        Assert.That((await Refused(() => PublishAsync(draft, anne))).Rule, Is.EqualTo(DraftsRules.HasErrors));
        Assert.That((await DraftAsync(draft)).IsNamed, Is.False);
    }

    [Test]
    public async Task Publishing_over_a_version_that_came_meanwhile_asks_first()
    {
        var slug = await PublishedAsync();
        var draft = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, anne, default));
        await PublishFolderAsync(slug, "Une autre main");

        Assert.That((await Refused(() => PublishAsync(draft.Id, anne))).Rule, Is.EqualTo(DraftsRules.Moved));
        Assert.That((await world.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft.Id, anne, overNewer: true, default))).Outcome, Is.EqualTo(PublishOutcome.Published));
        Assert.That(await LastEditAsync(draft.Id), Is.EqualTo((DraftAct.Published, "3")));
    }

    [Test]
    public async Task A_path_made_from_another_takes_what_changed_there_step_by_step()
    {
        var slug = await PublishedAsync();
        var fork = await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.ForkAsync(slug, anne, default));
        var before = await NewsAsync(fork.Id);
        var (lesson, id, text) = await ChangeALessonAsync(slug);

        var news = await NewsAsync(fork.Id);
        await world.WriteAsync<FollowOriginal, Draft>(Caller.Nobody, f => f.TakeAsync(fork.Id, anne, id, default));
        var taken = (await FilesAsync(await DraftAsync(fork.Id))).First(f => f.Path == lesson).Bytes;
        await world.WriteAsync<FollowOriginal>(Caller.Nobody, f => f.SeenAsync(fork.Id, anne, default));

        Assert.That(before, Is.Null);
        Assert.That(news!.Difference.DifferentSteps.Select(s => s.Id), Is.EqualTo(new[] { id }));
        Assert.That(taken, Is.EqualTo(text));
        Assert.That(await NewsAsync(fork.Id), Is.Null);
    }

    private async Task<(string Path, string Id, byte[] Text)> ChangeALessonAsync(string slug)
    {
        var files = Package(slug).Files.Select(f => (f.Path, f.Bytes)).ToArray();
        var path = files.Select(f => f.Path).First(p => DraftPlace.Of(p).Kind == DraftPlaceKind.Lesson);
        var lesson = FormatFile.Read<LessonHeader>(files.First(f => f.Path == path).Bytes)!;
        var text = Encoding.UTF8.GetBytes(FormatText.Markdown(lesson.Header, lesson.Body + "\n\nUne phrase de plus."));
        var published = await world.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(ContentPackage.Read(slug, files.Select(f => (f.Path, f.Path == path ? text : f.Bytes))), null, default));
        Assert.That(published.Outcome, Is.EqualTo(PublishOutcome.Published));
        return (path, lesson.Header.Id, text);
    }

    private async Task<OriginalNews?> NewsAsync(Guid id)
    {
        var draft = await DraftAsync(id);
        return await world.ReadAsync<FollowOriginal, OriginalNews?>(Caller.Nobody, f => f.FindAsync(draft, default));
    }

    private async Task<Guid> BlankAsync() => (await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.BlankAsync(anne, Support, default))).Id;

    private async Task<string> PublishedAsync()
    {
        var slug = $"parcours-{Guid.NewGuid():N}";
        await PublishFolderAsync(slug, null);
        return slug;
    }

    private Task<PublishResult> PublishFolderAsync(string slug, string? title) => world.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(Package(slug, title), null, default));

    private static ContentPackage Package(string slug, string? title = null) => ContentPackage.Read(slug, ContentPackage.Read(Original).Files.Select(f => (f.Path,
        title is null || f.Path != "path.yaml" ? f.Bytes : Encoding.UTF8.GetBytes(FormatText.Yaml(FormatFile.Read<PathFile>(f.Bytes)!.Header with { Title = title })))));

    private Task<int> BlobsAsync(Guid draft) => world.ReadAsync<TrainingPathsDbContext, int>(Caller.Nobody, db => db.DraftBlobs.CountAsync(x => x.DraftId == draft));

    private async Task<(DraftAct Act, string Subject)> LastEditAsync(Guid draft)
    {
        var last = await world.ReadAsync<TrainingPathsDbContext, DraftEdit>(Caller.Nobody, db => db.DraftEdits.Where(e => e.DraftId == draft).OrderByDescending(e => e.Number).FirstAsync());
        return (last.Act, last.Subject);
    }

    private Task<PublishResult> PublishAsync(Guid draft, Writer writer) => world.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft, writer, overNewer: false, default));

    private Task<string> ArrangeAsync(Guid draft, Func<ArrangeSteps, Task<string>> use) => world.WriteAsync(Caller.Nobody, use);

    private async Task<StepWritten> WriteAsync(Guid draft, Writer writer, string id, string from, string body)
    {
        var header = FormatFile.Read<LessonHeader>(await BytesAsync(await FileAsync(draft, id)))!.Header;
        var text = DraftText.Of(FormatText.Markdown(header, body));
        return await world.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, write => write.RunAsync(draft, writer, folder => folder.WithId(id), from, text, default));
    }

    private async Task<(string Id, string Sha256)> LessonAsync(Guid draft)
    {
        var file = (await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.Place.Kind == DraftPlaceKind.Lesson);
        return (file.StableId!, file.Sha256);
    }

    private async Task<string> ModuleOfAsync(Guid draft, string id)
    {
        var module = (await FileAsync(draft, id)).Place.Module;
        return (await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.Path == module + "module.yaml").StableId!;
    }

    private async Task<DraftFile> FileAsync(Guid draft, string id) =>
        (await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).First(f => f.StableId == id);

    private Task<byte[]> BytesAsync(DraftFile file) => world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(file, default));

    private async Task<string> TextAsync(Guid draft, string id) => Encoding.UTF8.GetString(await BytesAsync(await FileAsync(draft, id)));

    private async Task<string[]> PathsAsync(Guid draft) =>
        [.. (await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).Select(f => f.Path).Order(StringComparer.Ordinal)];

    private Task<IReadOnlyList<(string Path, byte[] Bytes)>> FilesAsync(Draft draft) =>
        world.ReadAsync<DraftPackages, IReadOnlyList<(string Path, byte[] Bytes)>>(Caller.Nobody, async p => [.. (await p.FilesAsync(draft, default)).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => (f.Path, f.Bytes))]);

    private Task<Draft> DraftAsync(Guid id) => world.ReadAsync<TrainingPathsDbContext, Draft>(Caller.Nobody, db => db.Drafts.AsNoTracking().SingleAsync(d => d.Id == id));

    private Task<int> EditsAsync(Guid draft) => world.ReadAsync<TrainingPathsDbContext, int>(Caller.Nobody, db => db.DraftEdits.CountAsync(e => e.DraftId == draft));

    private static async Task<RuleViolation> Refused(Func<Task> act) => (await Assert.CatchAsync<RuleViolation>(() => act()))!;
}
