using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Manifests;

namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>All that the rules of a verdict look at.</summary>
/// <param name="Launches">In order.</param>
internal sealed record SeenTrial(ScormEdition Edition, IReadOnlyList<SeenLaunch> Launches)
{
    public Vocabulary Words { get; } = Edition == ScormEdition.Scorm12 ? Vocabulary.Scorm12 : Vocabulary.Scorm2004;

    /// <summary>Each closed launch of an item with the next one of the same item.</summary>
    public IEnumerable<(SeenLaunch Before, SeenLaunch After)> Reopenings() => Launches
        .GroupBy(launch => launch.ItemId)
        .SelectMany(launches => launches.Zip(launches.Skip(1)))
        .Where(pair => pair.First.Traced.Closed);
}

/// <summary>A launch as both sides know it.</summary>
/// <param name="IsSco">An asset need not speak.</param>
/// <param name="Found">What the content found.</param>
/// <param name="Left">The last that the server has of it; null: nothing.</param>
internal sealed record SeenLaunch(string ItemId, bool IsSco, TracedLaunch Traced, RunTimeState Found, RunTimeState? Left)
{
    public IReadOnlyList<TracedCall> Calls => Traced.Calls;

    /// <summary>Where in the calls the content said hello, and was heard; -1: it has not.</summary>
    public int Hello { get; } = IndexOf(Traced.Calls, "Initialize");

    /// <summary>Where it said goodbye, and was heard; -1: it has not.</summary>
    public int Goodbye { get; } = IndexOf(Traced.Calls, "Terminate");

    public bool IsBeforeHello(int call) => Hello < 0 || call < Hello;

    public bool IsAfterGoodbye(int call) => Goodbye >= 0 && call > Goodbye;

    private static int IndexOf(IReadOnlyList<TracedCall> calls, string verb) => calls.ToList().FindIndex(call => call.Verb == verb && !call.IsRefused);
}

/// <summary>What the rules look at is called otherwise in SCORM 1.2.</summary>
/// <param name="Status">Where <c>passed</c> and <c>failed</c> are said.</param>
internal sealed record Vocabulary(RunTimeModel Model, string Location, string Entry, string Status, string TotalTime)
{
    public const string SuspendData = "cmi.suspend_data";

    /// <summary>How much of the data to resume from this platform keeps, in UTF-16 units.</summary>
    public int Kept { get; } = Model.Find(SuspendData)!.Keep!.Value;

    public static readonly Vocabulary Scorm12 = new(RunTimeModel.Scorm12, "cmi.core.lesson_location", "cmi.core.entry", "cmi.core.lesson_status", "cmi.core.total_time");

    public static readonly Vocabulary Scorm2004 = new(RunTimeModel.Scorm2004, "cmi.location", "cmi.entry", "cmi.success_status", "cmi.total_time");
}
