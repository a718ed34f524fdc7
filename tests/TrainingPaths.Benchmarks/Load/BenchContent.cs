using System.Globalization;
using System.Net.Http.Json;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Served;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Benchmarks.Load;

/// <summary>The page around one learner's SCORM content: it holds a key, and commits what the workload asks for.</summary>
internal sealed class BenchContent(HttpClient client, string contentHost, string key)
{
    private int sequence;

    /// <summary>Opens the workload's package of SCORM 1.2 for as many learners, by the product's own import and launch.</summary>
    public static async Task<IReadOnlyList<BenchContent>> OpenAsync(World world, HttpClient client, ServedSite site, IEnumerable<EnrolledLearner> learners)
    {
        var package = await world.ImportAsync(await PlayedPackages.LessonsAsync(ScormEdition.Scorm12, 1));
        var opened = new List<BenchContent>();
        foreach (var learner in learners)
        {
            var stage = await world.TryAsync(package.Id, learner.PersonId);
            opened.Add(new BenchContent(client, site.ContentHost, stage.Launched!.Key));
        }

        return opened;
    }

    /// <summary>Location, status, score, session time and 512 characters of suspend data, as <c>performance.md</c> §3 asks; durable before the answer.</summary>
    /// <exception cref="HttpRequestException">It was not kept.</exception>
    public async Task CommitAsync()
    {
        var at = Interlocked.Increment(ref sequence);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/commit")
        {
            Headers = { Host = contentHost },
            Content = JsonContent.Create(new { key, sequence = at, kind = nameof(CommitKind.Commit), values = Values(at) }),
        };
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"/commit: {(int)answer.StatusCode}"));
    }

    private static Dictionary<string, string> Values(int at) => new()
    {
        ["cmi.core.lesson_location"] = string.Create(CultureInfo.InvariantCulture, $"p{at % 40}"),
        ["cmi.core.lesson_status"] = "incomplete",
        ["cmi.core.score.raw"] = "40",
        ["cmi.core.session_time"] = TimeSpan.FromSeconds(at % 3600).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        ["cmi.suspend_data"] = new string((char)('a' + (at % 26)), 512),
    };
}
