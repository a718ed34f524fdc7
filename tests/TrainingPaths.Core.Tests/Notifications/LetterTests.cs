using MimeKit;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Notifications;

/// <summary>What people find in their mailbox, as it leaves.</summary>
public sealed class LetterTests
{
    private World world = null!;
    private Guid structure;
    private Guid hr;

    [OneTimeSetUp]
    public async Task Start()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync("Entraide du Perche");
        hr = await world.PersonAsync(structure, StructureRole.HrOfficer);
    }

    [OneTimeTearDown]
    public async Task Stop() => await world.DisposeAsync();

    [Test]
    public async Task Whoever_HR_puts_on_a_path_gets_one_letter_however_often_it_is_asked_and_sent()
    {
        var path = await world.PathAsync(title: "Tenir le lien");
        var person = await world.PersonAsync(structure, given: "Léa");

        Assert.That(await AssignAsync(path, person), Is.EqualTo(1));
        Assert.That(await AssignAsync(path, person), Is.Zero);
        await world.RunJobsAsync();
        await world.RunJobsAsync();

        var letter = (await LettersAsync(person)).Single();
        Assert.That(letter.Subject, Is.EqualTo("Un parcours pour vous\u00A0: Tenir le lien"));
        Assert.That(letter.TextBody, Does.StartWith("Bonjour Léa,").And.Contain("Entraide du Perche vous demande").And.Contain("1\u00A0h\u00A020").And.Contain($"http://localhost:5080/paths/{path.Slug}"));
        Assert.That(letter.HtmlBody, Does.Contain("lang=\"fr\"").And.Contain($"href=\"http://localhost:5080/paths/{path.Slug}\"").And.Contain("jamais vos réponses"));
        Assert.That(await world.CountAsync($"select count(*) from notifications.mail where \"to\" = '{person:N}@example.org'"), Is.EqualTo(1));
    }

    [Test]
    public async Task For_a_path_in_English_the_letter_is_in_English()
    {
        var path = await world.PathAsync(title: "Keeping in touch");
        await world.ExecuteAsync($"update paths.path_version set header = jsonb_set(header, '{{Language}}', '\"en\"') where id = '{path.VersionId}'");
        var person = await world.PersonAsync(structure);
        await AssignAsync(path, person);
        await world.RunJobsAsync();

        var letter = (await LettersAsync(person)).Single();
        Assert.That(letter.Subject, Is.EqualTo("A path for you: Keeping in touch"));
        Assert.That(letter.TextBody, Does.Contain("asks you to follow").And.Contain("See the programme and start:").And.Not.Contain("Bonjour"));
        Assert.That(letter.HtmlBody, Does.Contain("lang=\"en\""));
    }

    [Test]
    public async Task The_first_of_a_month_is_written_as_it_is_read()
    {
        await using var march = await World.CreateAsync();
        march.Clock.Set(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        var (place, path) = (await march.StructureAsync(), await march.PathAsync());
        var person = await march.PersonAsync(place);
        await march.CompleteAsync(await march.EnrolAsync(person, place, path), person, place, path);
        await march.RunJobsAsync();

        var letter = Letters(march, person).Single();
        Assert.That(letter.TextBody, Does.Contain("terminé ce parcours le 1er\u00A0mars\u00A02026."));
    }

    private Task<int> AssignAsync(SmallPath path, Guid person) => world.WriteAsync<AssignPath, int>(Caller.Hr(hr, structure), assign => assign.RunAsync(hr, structure, path.Slug, [person], CancellationToken.None));

    private async Task<IReadOnlyList<MimeMessage>> LettersAsync(Guid person)
    {
        await world.RunJobsAsync();
        return Letters(world, person);
    }

    private static IReadOnlyList<MimeMessage> Letters(World world, Guid person) =>
        [.. Directory.GetFiles(Path.Combine(world.Folder, "mail"), "*.eml").Select(file => MimeMessage.Load(file)).Where(letter => letter.To.Mailboxes.Single().Address == $"{person:N}@example.org")];
}
