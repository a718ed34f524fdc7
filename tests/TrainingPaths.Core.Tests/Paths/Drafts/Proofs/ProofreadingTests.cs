using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts.Proofs;

public sealed class ProofreadingTests
{
    private World world = null!;
    private ProofScene scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => world = await World.CreateAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArrangeAsync() => scene = await ProofScene.CreateAsync(world);

    [Test]
    public async Task Who_was_not_asked_meets_nothing()
    {
        await scene.AskAsync();

        Assert.That((await Refused(() => scene.CommentAsync(Guid.NewGuid(), by: scene.Other))).Rule.Status, Is.EqualTo(404));
        Assert.That((await Refused(() => scene.FinishAsync(scene.Other))).Rule.Status, Is.EqualTo(404));
        Assert.That(await MayLookAsync(scene.Other), Is.False);
        Assert.That(await MayLookAsync(scene.Reader), Is.True);
    }

    [Test]
    public async Task A_proof_reader_changes_nothing_of_the_draft()
    {
        await scene.AskAsync();

        Assert.That((await Refused(() => scene.WriteAsync("Un mot.", scene.Reader))).Rule.Status, Is.EqualTo(404));
        Assert.That((await Refused(() => world.WriteAsync<AskProofreading>(Caller.Nobody, a => a.RunAsync(scene.Draft, scene.Reader, ProofScene.MailOf(scene.Other), default)))).Rule.Status, Is.EqualTo(404));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task What_was_withdrawn_or_declined_is_out_of_reach(bool withdrawn)
    {
        await scene.AskAsync();
        await scene.CommentAsync(Guid.NewGuid());

        await (withdrawn ? scene.WithdrawAsync() : world.WriteAsync<AnswerProofreading>(Caller.Nobody, a => a.DeclineAsync(scene.Draft, scene.Reader, default)));

        Assert.That(await MayLookAsync(scene.Reader), Is.False);
        Assert.That((await Refused(() => scene.CommentAsync(Guid.NewGuid()))).Rule.Status, Is.EqualTo(404));
        Assert.That(await scene.ThreadsAsync(), Has.Count.EqualTo(1), "what was said stays");
        await scene.AskAsync();
        Assert.That(await MayLookAsync(scene.Reader), Is.True);
    }

    [Test]
    public async Task Authors_and_strangers_are_not_asked()
    {
        var structure = await world.StructureAsync();
        var manager = await world.PersonAsync(structure);

        Assert.That((await Refused(() => scene.AskAsync(scene.Author))).Rule, Is.EqualTo(ProofsRules.Writes));
        Assert.That((await Refused(() => scene.AskAsync(new Writer(manager, "", false)))).Rule, Is.EqualTo(ProofsRules.NoReader));
        Assert.That((await Refused(() => scene.AskAsync(new Writer(Guid.NewGuid(), "", false)))).Rule, Is.EqualTo(ProofsRules.NoReader));
    }

    [Test]
    public async Task Asked_twice_at_once_is_asked_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.AskAsync()));

        Assert.That(await world.CountAsync($"select count(*) from paths.proofreading where draft_id = '{scene.Draft}'"), Is.EqualTo(1));
        Assert.That(await world.CountAsync($"select count(*) from notifications.mail where \"to\" = '{ProofScene.MailOf(scene.Reader)}' and kind = 'proofreading.asked'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_request_goes_from_asked_over_being_read_to_read()
    {
        await scene.AskAsync();
        var asked = await scene.StandingAsync();
        await world.WriteAsync<AnswerProofreading>(Caller.Nobody, a => a.BeginAsync(scene.Draft, scene.Reader, default));
        var reading = await scene.StandingAsync();
        await scene.FinishAsync();
        var read = await scene.StandingAsync();

        Assert.That((asked.Reading.State, reading.Reading.State, read.Reading.State), Is.EqualTo((ProofState.Asked, ProofState.Reading, ProofState.Read)));
        Assert.That((read.Reading.ReaderName, read.Reading.Word, read.Reading.ReadRevision), Is.EqualTo(("Omar Haddad", "Clair.", (await scene.DraftAsync()).Revision)));
        Assert.That((reading.Covers, read.Covers), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task A_reading_is_out_of_date_as_soon_as_a_step_changes_and_stands_again_when_it_is_as_before()
    {
        await scene.AskAsync();
        await scene.FinishAsync();
        await scene.WriteAsync("Une phrase de plus.");
        var changed = await scene.StandingAsync();

        var edit = (await scene.DraftAsync()).Revision;
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(scene.Draft, scene.Author, edit, default));

        Assert.That((changed.Changed, changed.IsOutdated, changed.Covers), Is.EqualTo((1, true, false)));
        Assert.That((await scene.StandingAsync()).Covers, Is.True);
    }

    [Test]
    public async Task What_changed_while_the_reader_had_the_page_open_is_not_called_read()
    {
        await scene.AskAsync();
        var seen = (await scene.SnapshotAsync()).Mark;
        await scene.WriteAsync("Une phrase de plus.");

        Assert.That((await Refused(() => scene.FinishAsync(seen))).Rule, Is.EqualTo(ProofsRules.ChangedMeanwhile));
        Assert.That((await scene.StandingAsync()).Reading.ReadAt, Is.Null);
    }

    [Test]
    public async Task Waivers_change_nothing_that_is_read()
    {
        var before = await scene.SnapshotAsync();
        var lesson = await scene.LessonAsync();
        var files = (await scene.FilesAsync()).Append(new DraftFile(scene.Draft, "waivers.yaml", DraftText.Of("waivers: []\n")));

        Assert.That(DraftSnapshot.Of(files).Mark, Is.EqualTo(before.Mark));
        Assert.That(before.ChangedTo(DraftSnapshot.Of((await scene.FilesAsync()).Where(f => f.Id != lesson.Id))), Is.EquivalentTo(new[] { lesson.StableId }));
    }

    private Task<bool> MayLookAsync(Writer person) => world.ReadAsync<ProofDesk, bool>(Caller.Nobody, d => d.MayLookAsync(scene.Draft, person, default));

    private static async Task<RuleViolation> Refused(Func<Task> act) => (await Assert.CatchAsync<RuleViolation>(() => act()))!;
}
