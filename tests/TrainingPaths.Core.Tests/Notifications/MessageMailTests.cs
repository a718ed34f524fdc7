using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Notifications;

/// <summary>A mail says that somebody wrote in a group, once an hour at most, and only what its reader may know when it is sent.</summary>
public sealed class MessageMailTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;
    private Guid trainer;
    private Guid learner;
    private Guid cohort;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
        path = await world.PathAsync(modules: 1, sequential: false);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArrangeAsync()
    {
        trainer = await world.PersonAsync(structure, given: "Anaïs", family: "Œillet");
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        learner = await world.PersonAsync(structure);
        cohort = (await world.AccompanyAsync(trainer, await world.EnrolAsync(learner, structure, path))).Id;
    }

    [Test]
    public async Task Two_messages_are_one_mail_that_says_who_and_not_what()
    {
        await WriteAsync("Un secret.");
        await WriteAsync("Un autre.");
        await Task.WhenAll(GatherAsync(), GatherAsync());
        await world.RunJobsAsync();

        var letter = Letters(learner).Single();
        Assert.That((letter.Subject, Letters(trainer).Count), Is.EqualTo(("Anaïs Œillet vous a écrit", 0)));
        Assert.That(letter.TextBody, Does.Contain("http://localhost:5080/cohorts").And.Not.Contain("secret"));
    }

    [Test]
    public async Task An_answer_leads_its_trainer_to_the_group()
    {
        await AnswerAsync();
        await GatherAsync();
        await world.RunJobsAsync();

        Assert.That(Letters(trainer).Single().TextBody, Does.Contain("Karima Benali vous a écrit").And.Contain($"/teach/cohorts/{cohort}/messages"));
    }

    [Test]
    public async Task What_comes_within_the_hour_waits_for_the_next_mail()
    {
        await WriteAsync("Un.");
        await GatherAsync();
        await WriteAsync("Deux.");
        await GatherAsync();
        var withinTheHour = await MailsAsync(learner);
        world.Clock.Pass(TimeSpan.FromMinutes(61));
        await GatherAsync();
        await GatherAsync();

        Assert.That((withinTheHour, await MailsAsync(learner)), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task What_was_read_meanwhile_is_not_told()
    {
        await WriteAsync("Un.");
        world.Clock.Pass(TimeSpan.FromSeconds(1));
        await world.WriteAsync<OwnMessages, int>(Caller.Person(learner, structure), use => use.SeeAsync(learner, null, world.Clock.GetUtcNow(), CancellationToken.None));
        await GatherAsync();

        Assert.That(await MailsAsync(learner), Is.Zero);
    }

    [TestCase("delete from enrolments.cohort_member where trainer_id = '{0}'", TestName = "Somebody_who_has_left_is_not_named_to_the_trainer")]
    [TestCase("delete from accounts.appointment where person_id = '{0}'", TestName = "A_trainer_who_is_no_longer_one_is_not_told")]
    public async Task Not_told(string meanwhile)
    {
        await AnswerAsync();
        await world.ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, meanwhile, trainer));
        await GatherAsync();

        Assert.That(await MailsAsync(trainer), Is.Zero);
        Assert.That(await world.CountAsync($"select count(*) from notifications.message_notice where person_id = '{trainer}'"), Is.Zero);
    }

    private static string MailOf(Guid person) => $"{person:N}@example.org";

    private Task WriteAsync(string text) => world.WriteAsync<WriteToCohort>(Caller.Trainer(trainer), use => use.RunAsync(Guid.NewGuid(), trainer, cohort, null, text, CancellationToken.None));

    private Task AnswerAsync() => world.WriteAsync<AnswerTrainer>(Caller.Person(learner, structure), use => use.RunAsync(Guid.NewGuid(), learner, cohort, "Un secret.", CancellationToken.None));

    private Task<bool> GatherAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<MailMessages>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<long> MailsAsync(Guid to) => world.CountAsync($"select count(*) from notifications.mail where \"to\" = '{MailOf(to)}' and kind = 'cohort.messages'");

    private IReadOnlyList<MimeMessage> Letters(Guid to) =>
        [.. Directory.GetFiles(Path.Combine(world.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).Where(letter => letter.To.Mailboxes.Single().Address == MailOf(to))];
}
