using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Tests.Paths.Drafts.Proofs;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Notifications;

/// <summary>What was said of a draft comes in one mail, and not in one for each remark.</summary>
public sealed class CommentMailTests
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
    public async Task Three_comments_are_one_mail_and_it_is_sent_once()
    {
        for (var i = 0; i < 3; i++)
            await scene.CommentAsync(Guid.NewGuid());

        await Task.WhenAll(GatherAsync(), GatherAsync());
        await world.RunJobsAsync();

        var letter = Letters(scene.Author).Single();
        Assert.That(letter.TextBody, Does.Contain("3 nouvelles remarques ou réponses, de Omar Haddad.").And.Contain($"http://localhost:5080/teach/drafts/{scene.Draft}/proofreading"));
        Assert.That(letter.TextBody, Does.Not.Contain("À revoir"), "a mailbox is not where drafts are discussed");
        Assert.That(Letters(scene.Reader).Select(l => l.Subject), Is.EqualTo(new[] { "Une relecture vous est demandée\u00A0: Animer une équipe à distance" }));
    }

    [Test]
    public async Task What_comes_within_the_hour_waits_for_the_next_mail()
    {
        await scene.CommentAsync(Guid.NewGuid());
        await GatherAsync();
        await scene.CommentAsync(Guid.NewGuid());
        await GatherAsync();
        var withinTheHour = await MailsAsync(scene.Author);

        world.Clock.Pass(TimeSpan.FromMinutes(61));
        await GatherAsync();
        await GatherAsync();

        Assert.That((withinTheHour, await MailsAsync(scene.Author)), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task An_answer_is_told_to_whoever_began_and_not_to_whoever_gives_it()
    {
        var id = Guid.NewGuid();
        await scene.CommentAsync(id);
        await GatherAsync();
        await scene.AnswerAsync(Guid.NewGuid(), id, scene.Author);
        await GatherAsync();

        Assert.That((await MailsAsync(scene.Author), await MailsAsync(scene.Reader)), Is.EqualTo((1, 1)));
    }

    private Task<bool> GatherAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<MailComments>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<long> MailsAsync(Writer to) => world.CountAsync($"select count(*) from notifications.mail where \"to\" = '{ProofScene.MailOf(to)}' and kind = 'draft.comments'");

    private IReadOnlyList<MimeMessage> Letters(Writer to) =>
        [.. Directory.GetFiles(Path.Combine(world.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).Where(letter => letter.To.Mailboxes.Single().Address == ProofScene.MailOf(to))];
}
