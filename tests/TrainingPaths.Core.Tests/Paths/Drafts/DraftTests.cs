using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class DraftTests : DraftScene
{
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

        Assert.That((await Refused(() => ArrangeAsync(draft, a => a.AddModuleAsync(draft, Omar, default)))).Rule.Status, Is.EqualTo(404));
        Assert.That(await ArrangeAsync(draft, a => a.AddModuleAsync(draft, Omar with { SeesAll = true }, default)), Is.Not.Empty);
    }

    [Test]
    public async Task A_published_path_opened_as_a_draft_is_the_same_folder()
    {
        var slug = await PublishedAsync();
        var draft = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Anne, default));

        var files = await FilesAsync(draft);

        Assert.That(files.Select(f => f.Path), Is.EqualTo(Package(slug).Files.Select(f => f.Path)));
        Assert.That(files.All(f => f.Bytes.SequenceEqual(Package(slug).Files.First(o => o.Path == f.Path).Bytes)), Is.True);
        Assert.That((await PublishAsync(draft.Id, Anne)).Outcome, Is.EqualTo(PublishOutcome.Unchanged));
    }

    [Test]
    public async Task Only_one_draft_of_a_path_is_open_at_a_time()
    {
        var slug = await PublishedAsync();
        var draft = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Anne, default));

        Assert.That((await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Anne, default))).Id, Is.EqualTo(draft.Id));
        Assert.That((await Refused(() => World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Omar, default)))).Rule, Is.EqualTo(DraftsRules.OpenElsewhere));
    }

    [Test]
    public async Task A_draft_that_was_put_away_comes_back_unless_another_took_its_place()
    {
        var slug = await PublishedAsync();
        var first = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Anne, default));
        await World.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.RunAsync(first.Id, Anne, default));
        var second = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Omar, default));

        Assert.That((await Refused(() => World.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.TakeUpAsync(first.Id, Anne, default)))).Rule, Is.EqualTo(DraftsRules.AnotherIsOpen));
        await World.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.RunAsync(second.Id, Omar, default));
        await World.WriteAsync<PutAwayDraft>(Caller.Nobody, p => p.TakeUpAsync(first.Id, Anne, default));
        Assert.That((await DraftAsync(first.Id)).PutAwayAt, Is.Null);
    }

    [Test]
    public async Task What_another_author_wrote_meanwhile_is_not_written_over()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var theirs = await WriteAsync(draft, Anne, lesson, sha, "Le texte d'Anne.");

        var conflict = await Assert.CatchAsync<DraftConflict>(async () => await WriteAsync(draft, Anne, lesson, sha, "Un autre texte."));

        Assert.That((conflict!.Sha256, conflict.WrittenBy, conflict.ByOneself), Is.EqualTo((theirs.Sha256, Anne.Name, true)), "two windows of hers");
        Assert.That(await TextAsync(draft, lesson), Does.Contain("Le texte d'Anne."));
    }

    [Test]
    public async Task Sending_the_same_text_again_changes_nothing()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        await WriteAsync(draft, Anne, lesson, sha, "Une fois.");
        var edits = await EditsAsync(draft);

        await WriteAsync(draft, Anne, lesson, sha, "Une fois.");

        Assert.That(await EditsAsync(draft), Is.EqualTo(edits));
    }

    [Test]
    public async Task A_text_finds_its_step_after_the_step_was_moved()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        var second = await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.MoveAsync(draft, Anne, lesson, up: false, default));

        await WriteAsync(draft, Anne, lesson, sha, "Arrivé malgré le déménagement.");

        Assert.That((await FileAsync(draft, lesson)).Path, Is.EqualTo("modules/01-module/02-lecon.md"));
        Assert.That((await FileAsync(draft, second)).Path, Is.EqualTo("modules/01-module/01-lecon.md"));
        Assert.That(await TextAsync(draft, lesson), Does.Contain("Arrivé malgré"));
    }

    [Test]
    public async Task Typing_for_some_minutes_is_one_edit_and_each_sitting_another()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        sha = (await WriteAsync(draft, Anne, lesson, sha, "a")).Sha256;
        sha = (await WriteAsync(draft, Anne, lesson, sha, "ab")).Sha256;
        var one = await EditsAsync(draft);
        World.Clock.Pass(TimeSpan.FromMinutes(6));

        await WriteAsync(draft, Anne, lesson, sha, "abc");

        Assert.That((one, await EditsAsync(draft)), Is.EqualTo((2, 3)));
    }

    [Test]
    public async Task A_file_of_questions_that_is_sent_twice_is_taken_once()
    {
        var draft = await BlankAsync();
        var quiz = (await FilesAsync(await DraftAsync(draft))).Select(f => f.Path).Single(p => p.EndsWith("quiz.yaml", StringComparison.Ordinal));
        var id = (await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default))).Single(f => f.Path == quiz).StableId!;
        var file = Encoding.UTF8.GetBytes("Que faire ?\nA. Écouter\nB. Parler\nANSWER: A\n");

        var first = await World.WriteAsync<TakeQuestions, TakenQuestions>(Caller.Nobody, t => t.RunAsync(draft, Anne, id, "questions.txt", file, default));
        var again = await World.WriteAsync<TakeQuestions, TakenQuestions>(Caller.Nobody, t => t.RunAsync(draft, Anne, id, "questions.txt", file, default));

        Assert.That((first.Added, first.Same, first.Edit is null), Is.EqualTo((1, 0, false)));
        Assert.That((again.Added, again.Same, again.Edit), Is.EqualTo((0, 1, (int?)null)));
    }

    [Test]
    public async Task Who_read_the_draft_before_they_waited_numbers_their_edit_after_the_other()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);

        var before = (await DraftAsync(draft)).Revision;
        var text = DraftText.Of(FormatText.Markdown(FormatFile.Read<LessonHeader>(await BytesAsync(await FileAsync(draft, lesson)))!.Header, "Autre texte."));

        await World.WriteAsync<IServiceProvider, StepWritten>(Caller.Nobody, async services =>
        {
            await services.GetRequiredService<DraftDesk>().FindAsync(draft, Anne, default);
            Task other;
            using (ExecutionContext.SuppressFlow())
                other = Task.Run(() => ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default)));
            await other;
            return await services.GetRequiredService<WriteStep>().RunAsync(draft, Anne, folder => folder.WithId(lesson), sha, text, default);
        });

        Assert.That((await DraftAsync(draft)).Revision, Is.EqualTo(before + 2));
    }

    [Test]
    public async Task Two_authors_who_add_lessons_at_once_both_find_theirs()
    {
        var draft = await BlankAsync();
        var module = await ModuleOfAsync(draft, (await LessonAsync(draft)).Id);
        var all = Anne with { SeesAll = true };

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ArrangeAsync(draft, a => a.AddAsync(draft, i % 2 == 0 ? all : Omar with { SeesAll = true }, NewStep.Lesson, module, default))));

        var files = await World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft, default));
        Assert.That(files.Select(f => f.StableId), Is.SupersetOf(ids));
        Assert.That(files.Select(f => f.Path), Is.Unique);
        Assert.That(await EditsAsync(draft), Is.EqualTo(9));
    }

    [Test]
    public async Task Sums_follow_from_the_steps()
    {
        var draft = await BlankAsync();
        var module = await ModuleOfAsync(draft, (await LessonAsync(draft)).Id);
        await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.ActionPlan, null, default));

        var package = ContentPackage.Read("x", await FilesAsync(await DraftAsync(draft)));

        Assert.That(package.Header.Durations, Is.EqualTo(new PlannedMinutes(1 + 1 + 5, 30)));
    }

    [Test]
    public async Task A_draft_with_errors_publishes_nothing()
    {
        var draft = await BlankAsync();

        Assert.That((await Refused(() => PublishAsync(draft, Anne))).Rule, Is.EqualTo(DraftsRules.HasErrors));
        Assert.That((await DraftAsync(draft)).IsNamed, Is.False);
    }

    [Test]
    public async Task Publishing_over_a_version_that_came_meanwhile_asks_first()
    {
        var slug = await PublishedAsync();
        var draft = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfPublishedAsync(slug, Anne, default));
        await PublishFolderAsync(slug, "Une autre main");

        Assert.That((await Refused(() => PublishAsync(draft.Id, Anne))).Rule, Is.EqualTo(DraftsRules.Moved));
        Assert.That((await World.WriteAsync<PublishDraft, PublishResult>(Caller.Nobody, p => p.RunAsync(draft.Id, Anne, overNewer: true, default))).Outcome, Is.EqualTo(PublishOutcome.Published));
        Assert.That(await LastEditAsync(draft.Id), Is.EqualTo((DraftAct.Published, "3")));
    }

    [Test]
    public async Task A_path_made_from_another_takes_what_changed_there_step_by_step()
    {
        var slug = await PublishedAsync();
        var fork = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.ForkAsync(slug, Anne, default));
        var before = await NewsAsync(fork.Id);
        var (lesson, id, text) = await ChangeALessonAsync(slug);

        var news = await NewsAsync(fork.Id);
        await World.WriteAsync<FollowOriginal, Draft>(Caller.Nobody, f => f.TakeAsync(fork.Id, Anne, id, default));
        var taken = (await FilesAsync(await DraftAsync(fork.Id))).First(f => f.Path == lesson).Bytes;
        await World.WriteAsync<FollowOriginal>(Caller.Nobody, f => f.SeenAsync(fork.Id, Anne, default));

        Assert.That(before, Is.Null);
        Assert.That(news!.Difference.DifferentSteps.Select(s => s.Id), Is.EqualTo(new[] { id }));
        Assert.That(taken, Is.EqualTo(text));
        Assert.That(await NewsAsync(fork.Id), Is.Null);
    }

    [Test]
    public async Task A_step_that_is_taken_brings_the_pictures_it_shows_and_changes_none_of_the_draft()
    {
        var slug = await PublishedAsync();
        var fork = await World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.ForkAsync(slug, Anne, default));
        var files = Package(slug).Files.Select(f => (f.Path, f.Bytes)).ToList();
        var picture = files.First(f => f.Path.EndsWith(".svg", StringComparison.Ordinal));
        var drawn = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(picture.Bytes).Replace("</svg>", "<g/></svg>", StringComparison.Ordinal));
        var fresh = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(picture.Bytes).Replace("</svg>", "<g/><g/></svg>", StringComparison.Ordinal));
        var lesson = files.First(f => DraftPlace.Of(f.Path).Kind == DraftPlaceKind.Lesson && !Encoding.UTF8.GetString(f.Bytes).Contains("media/", StringComparison.Ordinal));
        var read = FormatFile.Read<LessonHeader>(lesson.Bytes)!;
        var text = Encoding.UTF8.GetBytes(FormatText.Markdown(read.Header, $"{read.Body}\n\n![Un dessin](../../{picture.Path})\n\n![Un autre](../../media/neuf.svg)"));
        var next = files.Select(f => f.Path == lesson.Path ? (f.Path, text) : f.Path == picture.Path ? (f.Path, drawn) : f).Append(("media/neuf.svg", fresh)).ToArray();
        await World.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(ContentPackage.Read(slug, next), null, default));

        await World.WriteAsync<FollowOriginal, Draft>(Caller.Nobody, f => f.TakeAsync(fork.Id, Anne, read.Header.Id, default));

        var after = (await FilesAsync(await DraftAsync(fork.Id))).ToDictionary(f => f.Path, f => f.Bytes);
        var renamed = picture.Path.Replace(".svg", "-2.svg", StringComparison.Ordinal);
        Assert.That(after[picture.Path], Is.EqualTo(picture.Bytes));
        Assert.That((after[renamed], after["media/neuf.svg"]), Is.EqualTo((drawn, fresh)));
        Assert.That(Encoding.UTF8.GetString(after[lesson.Path]), Does.Contain($"({"../../" + renamed})").And.Contain("(../../media/neuf.svg)"));
    }

    private async Task<(string Path, string Id, byte[] Text)> ChangeALessonAsync(string slug)
    {
        var files = Package(slug).Files.Select(f => (f.Path, f.Bytes)).ToArray();
        var path = files.Select(f => f.Path).First(p => DraftPlace.Of(p).Kind == DraftPlaceKind.Lesson);
        var lesson = FormatFile.Read<LessonHeader>(files.First(f => f.Path == path).Bytes)!;
        var text = Encoding.UTF8.GetBytes(FormatText.Markdown(lesson.Header, lesson.Body + "\n\nUne phrase de plus."));
        var published = await World.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(ContentPackage.Read(slug, files.Select(f => (f.Path, f.Path == path ? text : f.Bytes))), null, default));
        Assert.That(published.Outcome, Is.EqualTo(PublishOutcome.Published));
        return (path, lesson.Header.Id, text);
    }

    private async Task<OriginalNews?> NewsAsync(Guid id)
    {
        var draft = await DraftAsync(id);
        return await World.ReadAsync<FollowOriginal, OriginalNews?>(Caller.Nobody, f => f.FindAsync(draft, default));
    }
}
