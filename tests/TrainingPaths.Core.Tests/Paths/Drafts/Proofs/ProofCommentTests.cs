using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts.Proofs;

public sealed class ProofCommentTests
{
    private World world = null!;
    private ProofScene scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArrangeAsync()
    {
        scene = await ProofScene.CreateAsync(world);
        await scene.AskAsync();
    }

    [Test]
    public async Task A_comment_sent_twice_at_once_is_there_once()
    {
        var id = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.CommentAsync(id)));

        Assert.That(await scene.ThreadsAsync(), Has.Count.EqualTo(1));
        Assert.That(await world.CountAsync($"select count(*) from notifications.comment_notice where person_id = '{scene.Author.Id}'"), Is.EqualTo(1));
        Assert.That((await scene.StandingAsync()).Reading.State, Is.EqualTo(ProofState.Reading), "who comments has begun");
    }

    [Test]
    public async Task An_id_that_is_somebody_elses_is_refused()
    {
        var id = Guid.NewGuid();
        await scene.CommentAsync(id);
        await scene.AskAsync(scene.Other);

        Assert.That((await Refused(() => scene.CommentAsync(id, by: scene.Other))).Rule.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Two_readers_who_comment_at_once_are_both_heard()
    {
        await scene.AskAsync(scene.Other);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => scene.CommentAsync(Guid.NewGuid(), $"Remarque {i}", by: i % 2 == 0 ? scene.Reader : scene.Other)));

        Assert.That((await scene.ThreadsAsync()).Select(t => t.First.Text), Is.EquivalentTo(Enumerable.Range(0, 8).Select(i => $"Remarque {i}")));
    }

    [Test]
    public async Task Quoted_words_must_be_in_the_step_and_are_missed_once_they_are_gone()
    {
        var lesson = await scene.LessonAsync();
        await scene.WriteAsync("Appelez **avant** le premier jour : « c'est promis ».");
        await scene.CommentAsync(Guid.NewGuid(), step: lesson.StableId, quote: "avant le premier\n jour : «\u00A0c'est promis");
        var before = (await scene.ThreadsAsync()).Single();
        await scene.WriteAsync("Une autre phrase.");
        var still = (await scene.ThreadsAsync()).Single();

        var header = FormatFile.Read<LessonHeader>(await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(lesson, default)))!.Header;
        await scene.SetAsync(lesson, FormatText.Markdown(header, "Tout est neuf."));

        Assert.That((before.IsQuoteGone, still.IsQuoteGone), Is.EqualTo((false, false)));
        Assert.That((await scene.ThreadsAsync()).Single().IsQuoteGone, Is.True);
        Assert.That((await Refused(() => scene.CommentAsync(Guid.NewGuid(), step: lesson.StableId, quote: "ce que personne n'a écrit"))).Rule, Is.EqualTo(ProofsRules.NotInStep));
    }

    [Test]
    public async Task Words_of_a_quiz_can_be_quoted_and_those_of_another_step_cannot()
    {
        var files = await scene.FilesAsync();
        var quiz = files.First(f => f.Place.Kind == DraftPlaceKind.Quiz);
        var question = QuizDocument.Of(quiz.Place.Kind, await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(quiz, default))).Questions.First(q => q.Options is { Length: > 1 });

        await scene.CommentAsync(Guid.NewGuid(), step: quiz.StableId, quote: question.Text + " " + question.Options![0].Text);

        Assert.That((await scene.ThreadsAsync()).Single().IsQuoteGone, Is.False);
        var lesson = await scene.LessonAsync();
        Assert.That((await Refused(() => scene.CommentAsync(Guid.NewGuid(), step: lesson.StableId, quote: question.Text))).Rule, Is.EqualTo(ProofsRules.NotInStep));
    }

    [Test]
    public async Task A_comment_of_a_step_that_was_removed_says_so()
    {
        var lesson = await scene.LessonAsync();
        await scene.CommentAsync(Guid.NewGuid(), step: lesson.StableId);

        await world.WriteAsync<ArrangeSteps, string>(Caller.Nobody, a => a.RemoveAsync(scene.Draft, scene.Author, lesson.StableId!, default));

        var thread = (await scene.ThreadsAsync()).Single();
        Assert.That((thread.IsStepGone, thread.First.StepTitle), Is.EqualTo((true, lesson.Title)));
    }

    [Test]
    public async Task An_author_answers_settles_and_reopens_and_a_reader_only_answers()
    {
        var id = Guid.NewGuid();
        await scene.CommentAsync(id);
        await scene.AnswerAsync(Guid.NewGuid(), id, scene.Author);
        world.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.AnswerAsync(Guid.NewGuid(), id, scene.Reader);

        Assert.That((await Refused(() => SettleAsync(scene.Reader, id))).Rule.Status, Is.EqualTo(404));
        await SettleAsync(scene.Author, id);
        var settled = (await scene.ThreadsAsync()).Single();
        await world.WriteAsync<SettleComment, ProofComment>(Caller.Nobody, s => s.ReopenAsync(scene.Draft, scene.Author, id, default));

        Assert.That(settled.Answers.Select(a => a.AuthorName), Is.EqualTo(new[] { "Anne Le Goff", "Omar Haddad" }));
        Assert.That(settled.First.SettledAt, Is.Not.Null);
        Assert.That((await scene.ThreadsAsync()).Single().First.SettledAt, Is.Null);
        Assert.That((await Refused(() => scene.AnswerAsync(Guid.NewGuid(), id, scene.Other))).Rule.Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Comments_do_not_travel_with_the_folder()
    {
        var before = await PathsAsync();
        await scene.CommentAsync(Guid.NewGuid(), "Un secret entre nous.", (await scene.LessonAsync()).StableId);

        Assert.That(await PathsAsync(), Is.EqualTo(before));
    }

    private async Task<string[]> PathsAsync()
    {
        var draft = await scene.DraftAsync();
        return await world.ReadAsync<DraftPackages, string[]>(Caller.Nobody, async p => [.. (await p.FilesAsync(draft, default)).Select(f => $"{f.Path} {DraftText.Of(System.Text.Encoding.UTF8.GetString(f.Bytes)).Sha256}")]);
    }

    private Task<ProofComment> SettleAsync(Writer by, Guid id) => world.WriteAsync<SettleComment, ProofComment>(Caller.Nobody, s => s.RunAsync(scene.Draft, by, id, default));

    private static async Task<RuleViolation> Refused(Func<Task> act) => (await Assert.CatchAsync<RuleViolation>(() => act()))!;
}
