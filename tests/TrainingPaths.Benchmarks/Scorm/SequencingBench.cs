using System.Diagnostics;
using System.Globalization;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Benchmarks.Scorm;

/// <summary>
/// Decisions a second of one core on a tree of 1,011 activities: the state is read, the content's report taken, the next activity decided, and the state written. The limit is the reading and writing alone,
/// which no engine that remembers nothing between requests can do without.
/// </summary>
/// <param name="Shown">Decisions with all that the player then shows: contents, controls, and what content may ask for.</param>
/// <param name="Limit">Readings and writings of the same states.</param>
internal sealed record SequencingBench(double PerSecond, double Shown, double Limit, int Activities)
{
    public static SequencingBench Run(Pace pace)
    {
        var flow = SequencingDefinition.Default with { ControlMode = ControlMode.Default with { Flow = true } };
        var tree = ActivityTree.From(new Organization("course", "Course", [.. Enumerable.Range(1, 10).Select(m => Item($"m{m}", flow, [.. Enumerable.Range(1, 10).Select(l => Item($"l{m}.{l}", flow, Pages(m, l)))]))], true, true, CompletionThreshold.None, flow));
        // Half of the course was walked: an empty state would flatter.
        var state = SequencingState.New(1).ToJson();
        for (var n = 0; n < 450; n++)
            state = Decide(tree, state, n == 0 ? NavigationRequest.Start : NavigationRequest.Continue, shows: false);
        return new SequencingBench(
            PerSecondOf(pace.Part / 2, () => Decide(tree, state, NavigationRequest.Continue, shows: false)),
            PerSecondOf(pace.Part / 2, () => Decide(tree, state, NavigationRequest.Continue, shows: true)),
            PerSecondOf(pace.Part / 2, () => SequencingState.FromJson(state).ToJson()),
            tree.Activities.Count);
    }

    private static string Decide(ActivityTree tree, string state, NavigationRequest request, bool shows)
    {
        var session = new SequencingSession(tree, SequencingState.FromJson(state));
        session.Report(ContentReport.Silent with { ScaledScore = 0.5m });
        var result = session.Request(request);
        if (result.Delivered is null || (shows && (session.TableOfContents().Count == 0 || session.ToRequestValidity().Choice.Count == 0)))
            throw new InvalidOperationException("The course ended while it was measured.");
        return session.State.ToJson();
    }

    // Of processor time: what else the machine does then costs nothing here.
    private static double PerSecondOf(TimeSpan time, Func<string> one)
    {
        for (var n = 0; n < 30; n++)
            one();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var count = 0;
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < time; count++)
            one();
        process.Refresh();
        return count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static Item[] Pages(int module, int lesson) => [.. Enumerable.Range(1, 9).Select(page => Item(string.Create(CultureInfo.InvariantCulture, $"p{module}.{lesson}.{page}"), SequencingDefinition.Default))];

    private static Item Item(string id, SequencingDefinition sequencing, params Item[] children) =>
        new(id, id, children.Length == 0 ? "page" : null, null, true, children, null, null, CompletionThreshold.None, new HashSet<string>(), [], sequencing, null);
}
