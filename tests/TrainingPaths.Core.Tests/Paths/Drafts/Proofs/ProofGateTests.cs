using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts.Proofs;

/// <summary>Where the federation asks for a proof-reading before publication.</summary>
public sealed class ProofGateTests
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
        await scene.RequireAsync(true);
    }

    [Test]
    public async Task Nothing_is_asked_until_an_administrator_asks_it()
    {
        await scene.RequireAsync(false);

        Assert.That((await scene.PublishAsync()).Outcome, Is.EqualTo(PublishOutcome.Published));
        Assert.That(await world.CountAsync($"select count(*) from accounts.audit_entry where action = 'publishing.terms' and person_id = '{scene.Author.Id}'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_draft_that_nobody_has_read_is_not_published()
    {
        Assert.That((await Refused(scene.PublishAsync)).Rule, Is.EqualTo(ProofsRules.NobodyRead));
        await scene.AskAsync();
        await scene.CommentAsync(Guid.NewGuid());
        Assert.That((await Refused(scene.PublishAsync)).Rule, Is.EqualTo(ProofsRules.NobodyRead), "to begin is not to have read");
        Assert.That((await scene.DraftAsync()).IsNamed, Is.False);
    }

    [Test]
    public async Task A_draft_that_was_read_as_it_is_is_published()
    {
        await scene.AskAsync();
        await scene.FinishAsync();

        Assert.That((await scene.PublishAsync()).Outcome, Is.EqualTo(PublishOutcome.Published));
    }

    [Test]
    public async Task An_edit_that_goes_on_under_the_number_that_was_read_is_an_edit_after_the_reading()
    {
        await scene.WriteAsync("Une phrase.");
        await scene.AskAsync();
        await scene.FinishAsync();
        var read = (await scene.StandingAsync()).Reading.ReadRevision;
        await scene.WriteAsync("Et encore une.");

        var refused = await Refused(scene.PublishAsync);

        Assert.That((await scene.DraftAsync()).Revision, Is.EqualTo(read), "within five minutes it is one edit");
        Assert.That((refused.Rule, refused.Values.Single()), Is.EqualTo((ProofsRules.Outdated, (object)"Omar Haddad")));
    }

    [Test]
    public async Task Publishing_while_somebody_writes_publishes_what_was_read_or_nothing()
    {
        await scene.AskAsync();
        await scene.FinishAsync();
        var read = await scene.SnapshotAsync();
        // Holds the draft for as long as an edit would, and then it is another.
        var writing = world.WriteAsync<DraftDesk, Draft>(Caller.Nobody, d => d.EditAsync(scene.Draft, scene.Author, DraftAct.Removed, async folder =>
        {
            await Task.Delay(400);
            var lesson = folder.Files.First(f => f.Place.Kind == DraftPlaceKind.Sheet || f.Place.Kind == DraftPlaceKind.Practice);
            folder.Remove(lesson);
            return lesson.Title;
        }, default));
        await Task.Delay(100);

        var refused = await Refused(scene.PublishAsync);

        await writing;
        Assert.That(refused.Rule, Is.EqualTo(ProofsRules.Outdated));
        Assert.That(read.ChangedTo(await scene.SnapshotAsync()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reader_who_became_an_author_has_read_their_own_work()
    {
        await scene.AskAsync();
        await scene.FinishAsync();
        await world.WriteAsync<ShareDraft>(Caller.Nobody, s => s.RunAsync(scene.Draft, scene.Author, ProofScene.MailOf(scene.Reader), default));

        Assert.That((await Refused(scene.PublishAsync)).Rule, Is.EqualTo(ProofsRules.NobodyRead));
    }

    [Test]
    public async Task A_reading_does_not_count_after_its_reader_was_withdrawn()
    {
        await scene.AskAsync();
        await scene.FinishAsync();
        await scene.WithdrawAsync();

        Assert.That((await Refused(scene.PublishAsync)).Rule, Is.EqualTo(ProofsRules.NobodyRead));
        await scene.AskAsync();
        Assert.That((await scene.PublishAsync()).Outcome, Is.EqualTo(PublishOutcome.Published));
    }

    [Test]
    public async Task What_a_reviewer_answers_for_after_the_reading_needs_no_second_one()
    {
        await scene.AskAsync();
        await scene.FinishAsync();
        await world.WriteAsync<DraftDesk, Draft>(Caller.Nobody, d => d.EditAsync(scene.Draft, scene.Author, DraftAct.Wrote, folder =>
        {
            if (folder.At("waivers.yaml") is { } there)
                folder.Remove(there);
            else
                folder.Add("waivers.yaml", DraftText.Of("waivers: []\n"));
            return Task.FromResult("");
        }, default));

        Assert.That((await scene.StandingAsync()).Covers, Is.True);
        await world.ReadAsync<ProofGate, bool>(Caller.Nobody, async g =>
        {
            await g.CheckAsync(scene.Draft, default);   // throws where it does not stand
            return true;
        });
    }

    private static async Task<RuleViolation> Refused<T>(Func<Task<T>> act) => (await Assert.CatchAsync<RuleViolation>(() => act()))!;
}
