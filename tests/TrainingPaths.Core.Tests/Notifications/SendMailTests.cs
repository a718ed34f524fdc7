using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Notifications;

public sealed class SendMailTests
{
    private readonly ScriptedServer server = new();
    private World world = null!;

    [OneTimeSetUp]
    public async Task Start() => world = await World.CreateAsync(services => services.AddSingleton<IMailSender>(server));

    [OneTimeTearDown]
    public async Task Stop() => await world.DisposeAsync();

    [SetUp]
    public void Forget()
    {
        server.Taken.Clear();
        server.Answer = _ => Task.CompletedTask;
    }

    [Test]
    public async Task A_job_that_runs_twice_sends_once()
    {
        var mail = await LetterAsync();
        await SendAsync(mail);
        await SendAsync(mail);
        Assert.That(server.Taken, Is.EqualTo(new[] { $"{mail:n}@localhost" }));
        Assert.That(await CountAsync(mail, "state = 2 and text is null and html is null and claimed_until is null and sent_at is not null"), Is.EqualTo(1));
    }

    [Test]
    public async Task No_transaction_is_open_while_the_server_takes_its_time()
    {
        var mail = await LetterAsync();
        var open = true;
        server.Answer = async ct =>
        {
            open = Transaction.Current is not null;
            await world.ExecuteAsync($"update notifications.mail set kind = kind where id = '{mail}'");   // would wait for ever for a row that is held
        };
        await SendAsync(mail);
        Assert.That(open, Is.False);
    }

    [Test]
    public async Task A_second_worker_keeps_away_and_comes_back()
    {
        var mail = await LetterAsync();
        var refused = (Exception?)null;
        server.Answer = async _ => refused = await Assert.CatchAsync<InvalidOperationException>(() => SendAsync(mail));
        await SendAsync(mail);
        Assert.That(refused?.Message, Does.StartWith("Another worker is sending this mail"));
        Assert.That(server.Taken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_a_server_refused_is_sent_by_the_next_try()
    {
        var mail = await LetterAsync();
        server.Answer = _ => throw new IOException("421 Come back later");
        await Assert.CatchAsync<IOException>(() => SendAsync(mail));
        Assert.That(await CountAsync(mail, "state = 1 and text is not null"), Is.EqualTo(1));

        server.Answer = _ => Task.CompletedTask;
        await SendAsync(mail);

        Assert.That(await CountAsync(mail, "state = 2"), Is.EqualTo(1));
        Assert.That(server.Taken.Distinct().Count(), Is.EqualTo(1), "the same Message-ID, in case the server had taken it");
    }

    [Test]
    public async Task A_worker_killed_while_sending_holds_the_mail_for_two_minutes_at_most()
    {
        var mail = await LetterAsync();
        await world.ExecuteAsync($"update notifications.mail set claimed_until = '{world.Clock.GetUtcNow() + SendMail.Claim:O}' where id = '{mail}'");
        await Assert.CatchAsync<InvalidOperationException>(() => SendAsync(mail));

        world.Clock.Pass(SendMail.Claim);
        await SendAsync(mail);

        Assert.That(server.Taken, Has.Count.EqualTo(1));
    }

    private async Task<Guid> LetterAsync()
    {
        var to = $"{Guid.NewGuid():n}@example.org";
        await world.WriteAsync<Postbox>(Caller.Nobody, postbox => postbox.PutAsync("test", to, new Letter("fr", "Essai", ["Bonjour,"], null, []), CancellationToken.None));
        await using var command = world.Everything.CreateCommand($"select id from notifications.mail where \"to\" = '{to}'");
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private Task<bool> SendAsync(Guid mail) => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<SendMail>().RunAsync(Caller.Nobody, mail);
        return true;
    });

    private Task<long> CountAsync(Guid mail, string condition) => world.CountAsync($"select count(*) from notifications.mail where id = '{mail}' and {condition}");

    private sealed class ScriptedServer : IMailSender
    {
        public List<string> Taken { get; } = [];

        public Func<CancellationToken, Task> Answer { get; set; } = _ => Task.CompletedTask;

        public Task SendAsync(MimeMessage message, CancellationToken ct)
        {
            Taken.Add(message.MessageId!);
            return Answer(ct);
        }
    }
}
