using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Web.Tests.Loss;

/// <summary>A learner who answers and reads without pause, and sends again with the same ids until the server says yes or no. Keeps a log of every yes, as the browser's outbox relies on it.</summary>
internal sealed partial class VirtualLearner(HttpClient client, EnrolledLearner who, int seed)
{
    private const string QuizPage = "m1-quiz/quiz";
    private static readonly string[] Lessons = ["m1-l1", "m1-l2", "m2-l1", "m2-l2"];

    private readonly Visitor _visitor = new(client);
    private readonly Random _random = new(seed);
    private readonly List<SavedItem> _acked = [];
    private readonly List<SavedItem> _refused = [];
    private readonly List<string> _surprises = [];
    private Guid _attempt;
    private string[] _questions = [];
    private long _now;
    private CancellationToken _giveUp;

    /// <summary>In the order in which the server said yes.</summary>
    public IReadOnlyList<SavedItem> Acked => _acked;

    /// <summary>What the server said no to.</summary>
    public IReadOnlyList<SavedItem> Refused => _refused;

    /// <summary>Answers that no learner should ever get: signed out by a crash, a yes to what is forbidden.</summary>
    public IReadOnlyList<string> Surprises => _surprises;

    public int Retries { get; private set; }

    /// <summary>When the last yes came, as <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long LastAck { get; private set; }

    /// <summary>Signs in and opens the quiz.</summary>
    public async Task BeginAsync()
    {
        await _visitor.SignInAsync(who.Mail, LearnersScene.Password);
        await _visitor.PageAsync($"/learn/{who.EnrolmentId}/{QuizPage}");
        using (await _visitor.FormAsync($"/learn/{who.EnrolmentId}/{QuizPage}?handler=Start"))
        {
        }

        var page = await _visitor.PageAsync($"/learn/{who.EnrolmentId}/{QuizPage}");
        _attempt = Guid.Parse(AttemptMark().Match(page).Groups[1].Value);
        _questions = [.. QuestionMark().Matches(page).Select(m => m.Groups[1].Value)];
    }

    /// <param name="stop">Ends with the save that is under way.</param>
    /// <param name="giveUp">Ends without it.</param>
    public async Task LearnAsync(bool tryForbidden, CancellationToken stop, CancellationToken giveUp)
    {
        _giveUp = giveUp;
        while (!stop.IsCancellationRequested)
        {
            var draw = _random.Next(100);
            if (tryForbidden && draw < 6)
                await TryForbiddenAsync();
            else if (draw < 55)
                await SendAsync([.. Some().Select(_ => Answer(_questions[_random.Next(_questions.Length)], _random.Next(2) == 0 ? "a" : "b"))], forbidden: false);
            else
                await SendAsync([.. Some().Select(_ => Progress(Lessons[_random.Next(Lessons.Length)], _random.Next(0, 4)))], forbidden: false);
            await Task.Delay(_random.Next(5, 40), CancellationToken.None);
        }
    }

    private IEnumerable<int> Some() => Enumerable.Range(0, _random.Next(1, 4));

    private async Task TryForbiddenAsync()
    {
        SavedItem attempt = _random.Next(4) switch
        {
            0 => Answer(_questions[0], "z"),
            1 => Answer(_questions[0], "a") with { Owner = Guid.NewGuid() },
            2 => Progress("no-such-step", 1),
            _ => Progress("m2-quiz", 0),
        };
        await SendAsync([attempt], forbidden: true);
        // An id that was used: the first content stays.
        if (_acked.LastOrDefault(a => a.Kind == SavedKind.Answer) is { } used)
            await SendAsync([used with { Content = used.Content == "a" ? "b" : "a" }], forbidden: true);
    }

    private async Task SendAsync(SavedItem[] items, bool forbidden)
    {
        var answers = items[0].Kind == SavedKind.Answer;
        var address = $"/learn/{who.EnrolmentId}/" + (answers ? $"answers/{items[0].Owner}" : "events");
        object body = answers
            ? new { items = items.Select(i => new { i.Id, question = i.About, options = new[] { i.Content }, i.At }) }
            : new { items = items.Select(i => new { i.Id, step = i.About, screen = int.Parse(i.Content, CultureInfo.InvariantCulture), done = i.Content == "0", i.At }) };
        while (!_giveUp.IsCancellationRequested)
        {
            var (status, acked) = await TryAsync(address, body);
            if (status is 200 && acked.SequenceEqual(items.Select(i => i.Id)))
            {
                LastAck = Stopwatch.GetTimestamp();
                _acked.AddRange(items);
                if (forbidden)
                    _surprises.Add($"accepted: {items[0]}");
                return;
            }

            if (status is >= 400 and < 500)
            {
                _refused.AddRange(items);
                if (!forbidden || status is 400 or 401)
                    _surprises.Add($"{status} for {items[0]}");
                return;
            }

            Retries++;
            await Task.Delay(_random.Next(100, 250));
        }
    }

    /// <returns>The status; 0 when no whole answer came.</returns>
    private async Task<(int Status, Guid[] Acked)> TryAsync(string address, object body)
    {
        try
        {
            using var answer = await _visitor.SendAsync(HttpMethod.Post, address, JsonContent.Create(body), "application/json");
            if (!answer.IsSuccessStatusCode)
                return ((int)answer.StatusCode, []);
            var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return (200, [.. said.GetProperty("acked").EnumerateArray().Select(id => id.GetGuid())]);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or JsonException)
        {
            return (0, []);
        }
    }

    private SavedItem Answer(string question, string option) => new(Guid.NewGuid(), SavedKind.Answer, _attempt, question, option, Later());

    private SavedItem Progress(string step, int screen) => new(Guid.NewGuid(), SavedKind.Progress, who.EnrolmentId, step, $"{screen}", Later());

    // One device: no two events in one millisecond, and none before another.
    private long Later() => _now = Math.Max(_now + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    [GeneratedRegex("data-attempt=\"([^\"]+)\"")]
    private static partial Regex AttemptMark();

    [GeneratedRegex("data-question=\"([^\"]+)\"")]
    private static partial Regex QuestionMark();
}
