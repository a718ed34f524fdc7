using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using TrainingPaths.Benchmarks.Records;
using TrainingPaths.Benchmarks.Scene;
using TrainingPaths.TestKit.Served;

namespace TrainingPaths.Benchmarks.Load;

/// <summary>One signed-in learner's operations. Each looks for a mark that only the right answer holds: a fast error page is an error.</summary>
internal sealed partial class BenchLearner(Visitor visitor, Visitor hr, EnrolledLearner who, Random random)
{
    private readonly Stack<string> _unseen = new(BenchPath.Lessons.OrderBy(_ => random.Next()));
    private string? _head;

    public static async Task<IReadOnlyList<BenchLearner>> SignInAsync(HttpClient client, BenchScene scene, int count)
    {
        var hr = new Visitor(client);
        await hr.SignInAsync(scene.HrMail, LearnersScene.Password);
        var learners = new BenchLearner[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var visitor = new Visitor(client);
            await visitor.SignInAsync(scene.Learners[i].Mail, LearnersScene.Password);
            await visitor.PageAsync($"/learn/{scene.Learners[i].EnrolmentId}/{BenchPath.Lessons[0]}");
            learners[i] = new BenchLearner(visitor, hr, scene.Learners[i], new Random(i));
        });
        return learners;
    }

    /// <summary>Does what was drawn, and tells how each of its waits went.</summary>
    public async Task DoAsync(Operation drawn, Timings timings)
    {
        switch (drawn)
        {
            case Operation.QuizStart:
                await QuizAsync(timings);
                break;
            case Operation.LessonFirst:
                await timings.TakeAsync(drawn, FirstViewAsync);
                break;
            case Operation.Dashboard:
                await timings.TakeAsync(drawn, () => ExpectAsync(visitor, "/", $"/learn/{who.EnrolmentId}"));
                break;
            case Operation.TrainingPath:
                await timings.TakeAsync(drawn, () => ExpectAsync(visitor, $"/paths/{BenchPath.Slug}", $"<h1>{BenchPath.Title}</h1>"));
                break;
            case Operation.LessonRepeat:
                await timings.TakeAsync(drawn, () => OpenAsync(BenchPath.Lessons[random.Next(BenchPath.Lessons.Length)]));
                break;
            default:
                await timings.TakeAsync(drawn, () => ExpectAsync(hr, "/team", BenchPath.Title));
                break;
        }
    }

    /// <summary>One event by a client of its own: a screen reached, or every fourth time a lesson done.</summary>
    public Task SaveAsync(LeanClient lean)
    {
        var (id, done) = (Guid.NewGuid(), random.Next(4) == 0);
        var body = string.Create(CultureInfo.InvariantCulture,
            $$"""{"items":[{"id":"{{id}}","step":"{{BenchPath.Lessons[random.Next(BenchPath.Lessons.Length)]}}","screen":{{(done ? 0 : random.Next(1, 7))}},"done":{{(done ? "true" : "false")}},"at":{{Now()}}}]}""");
        return lean.PostAsync(_head ??= visitor.HeadOfPost($"/learn/{who.EnrolmentId}/events"), body, id.ToString());
    }

    private async Task FirstViewAsync()
    {
        // After twenty there is nothing new to see: what is saved then is saved again, at the same price.
        var lesson = _unseen.TryPop(out var unseen) ? unseen : BenchPath.Lessons[random.Next(BenchPath.Lessons.Length)];
        await OpenAsync(lesson);
        await SaveAsync(lesson, done: true);
    }

    private Task OpenAsync(string lesson) => ExpectAsync(visitor, $"/learn/{who.EnrolmentId}/{lesson}", BenchPath.MarkOf(lesson));

    private async Task QuizAsync(Timings timings)
    {
        var address = $"/learn/{who.EnrolmentId}/{BenchPath.Quiz}/quiz";
        string attempt = "", page = "";
        var started = await timings.TakeAsync(Operation.QuizStart, async () =>
        {
            await SubmitAsync($"{address}?handler=Start");
            page = await visitor.PageAsync(address);
            attempt = Attempt().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new HttpRequestException("No quiz is open.");
        });
        if (!started)
            return;
        await timings.TakeAsync(Operation.QuizTenAnswers, async () =>
        {
            foreach (Match question in Question().Matches(page))
                await PostAsync($"/learn/{who.EnrolmentId}/answers/{attempt}", id => new { id, question = question.Groups[1].Value, options = new[] { "a" }, at = Now() });
        });
        await timings.TakeAsync(Operation.QuizFinish, async () =>
        {
            await SubmitAsync($"{address}?handler=Finish", ("attempt", attempt), ("scripted", "1"), ("confirmed", "true"));
            await ExpectAsync(visitor, address, "quiz-result");
        });
    }

    private Task SaveAsync(string lesson, bool done) =>
        PostAsync($"/learn/{who.EnrolmentId}/events", id => new { id, step = lesson, screen = done ? 0 : random.Next(1, 7), done, at = Now() });

    private async Task PostAsync(string address, Func<Guid, object> item)
    {
        var id = Guid.NewGuid();
        using var answer = await visitor.SendAsync(HttpMethod.Post, address, JsonContent.Create(new { items = new[] { item(id) } }), "application/json");
        var said = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !said.Contains(id.ToString(), StringComparison.Ordinal))
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)answer.StatusCode}"));
    }

    private async Task SubmitAsync(string address, params IEnumerable<(string, string)> fields)
    {
        using var answer = await visitor.FormAsync(address, fields);
        if ((int)answer.StatusCode != 302)
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)answer.StatusCode}"));
    }

    private static async Task ExpectAsync(Visitor who, string address, string mark)
    {
        if (!(await who.PageAsync(address)).Contains(mark, StringComparison.Ordinal))
            throw new HttpRequestException($"{address} does not hold “{mark}”.");
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    [GeneratedRegex("data-attempt=\"([^\"]+)\"")]
    private static partial Regex Attempt();

    [GeneratedRegex("data-question=\"([^\"]+)\"")]
    private static partial Regex Question();
}
