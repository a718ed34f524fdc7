using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Scorm12;
using TrainingPaths.Scorm.Scorm12.Prerequisites;
using TrainingPaths.Scorm.Scorm12.Rollup;
using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Core.Tracking.Courses;

/// <summary>
/// SCORM 1.2 leaves order and result to the platform: items are chosen freely or one after the other, except those whose prerequisites are not met;
/// the course is completed when every item is.
/// </summary>
internal sealed class Scorm12Course : Course
{
    private const string LockedByPrerequisites = "prerequisites";
    private readonly Scorm12State state;
    private readonly List<Item> items;
    private readonly List<Item> launchable;
    private readonly Dictionary<string, int> depths = [];
    private readonly Dictionary<string, bool> isSco;
    private readonly PrerequisiteSet prerequisites;

    public Scorm12Course(Manifest manifest, string? state)
    {
        this.state = Scorm12State.Of(state);
        var organization = manifest.Default;
        var resources = manifest.Resources.ToDictionary(resource => resource.Identifier);
        items = [.. organization.AllItems()];
        isSco = items.Where(item => item.ResourceIdentifier is { } id && resources.TryGetValue(id, out var resource) && resource.Href is not null)
            .ToDictionary(item => item.Identifier, item => resources[item.ResourceIdentifier!].IsSco);
        launchable = [.. items.Where(item => isSco.ContainsKey(item.Identifier))];
        prerequisites = new PrerequisiteSet(organization);
        foreach (var item in organization.Items)
            depths[item.Identifier] = 0;
        foreach (var item in items)
            foreach (var child in item.Items)
                depths[child.Identifier] = depths[item.Identifier] + 1;
    }

    public override string? Running => state.Runs ? state.Current : null;

    public override string State => state.ToJson();

    public override Decision Open(LeftBehind? left)
    {
        Hear(left);
        var locks = Locks();
        // Where the learner was; else the first item that is not done.
        var open = launchable.Where(item => !locks.ContainsKey(item.Identifier)).ToList();
        var next = open.Find(item => item.Identifier == state.Current && !IsDone(item)) ?? open.Find(item => !IsDone(item)) ?? open.FirstOrDefault();
        return next is null ? new Decision(false, true, LockedByPrerequisites) : Deliver(next);
    }

    public override Decision Go(NavigationRequest request, LeftBehind? left)
    {
        Hear(left);
        return request.Kind switch
        {
            NavigationKind.Continue => Deliver(Neighbour(+1)),
            NavigationKind.Previous => Deliver(Neighbour(-1)),
            NavigationKind.Choice or NavigationKind.Jump => Deliver(launchable.Find(item => item.Identifier == request.Target)),
            _ => Stop(),
        };
    }

    public override void Leave(LeftBehind left)
    {
        Hear(left);
        Stop();
    }

    public override void Hear(LeftBehind? left)
    {
        if (left is null || state.Current is not { } current)
            return;
        var results = SessionResults.Of(RunTimeModel.Scorm12, left.State, isOver: left.Ended);
        if (!results.Counts)
            return;
        var score = results.Score.Raw is { } raw ? Math.Clamp(raw, 0, 100) : state.Items.GetValueOrDefault(current)?.Score;
        state.Items[current] = new Scorm12Item(StatusOf(results, left.State), score);
    }

    public override void Count(LeftBehind left) => Hear(left);

    public override LaunchState Launch(string learnerId, string learnerName, LeftBehind? previous)
    {
        var item = items.Find(item => item.Identifier == state.Current)!;
        return new LaunchState
        {
            LearnerId = learnerId,
            LearnerName = learnerName,
            Previous = previous?.State,
            // A session that broke off is resumed, as one that was suspended.
            Entry = previous is { Ended: false } ? "resume" : null,
            LaunchData = item.DataFromLms,
            MasteryScore = item.Scorm12?.MasteryScore,
            MaxTimeAllowed = item.Scorm12?.MaxTimeAllowed,
            TimeLimitAction = item.TimeLimitAction,
        };
    }

    public override IReadOnlyList<CourseEntry> Entries()
    {
        var locks = Locks();
        return [.. items.Where(item => item.IsVisible).Select(item => new CourseEntry(
            item.Identifier, item.Title, depths[item.Identifier], item.Identifier == state.Current, IsDone(item),
            isSco.ContainsKey(item.Identifier), WhyLocked(locks, item)))];
    }

    public override PlayerControls Controls() => new(Neighbour(+1) is not null, Neighbour(-1) is not null, false, state.Runs, false, false, state.Runs);

    public override CourseOutcome Outcome()
    {
        var course = new CourseRollup().Of([.. launchable.Select(Result)]);
        // One lesson passed is not the course passed: what is latched must be the whole.
        return new CourseOutcome(course.Completed, course is { Passed: true, Completed: false } ? null : course.Passed, course.Score);
    }

    private Decision Deliver(Item? item)
    {
        if (item is null || Locks().ContainsKey(item.Identifier))
            return new Decision(false, false, LockedByPrerequisites);
        (state.Current, state.Runs) = (item.Identifier, true);
        // Looking at an asset is all that can be done with it.
        state.Items.TryAdd(item.Identifier, new Scorm12Item(isSco[item.Identifier] ? LessonStatus.NotAttempted : LessonStatus.Completed, null));
        return new Decision(true, false);
    }

    private Decision Stop()
    {
        state.Runs = false;
        return new Decision(false, true);
    }

    private Item? Neighbour(int step)
    {
        var locks = Locks();
        for (var at = launchable.FindIndex(item => item.Identifier == state.Current) + step; at >= 0 && at < launchable.Count; at += step)
            if (launchable[at].IsVisible && !locks.ContainsKey(launchable[at].Identifier))
                return launchable[at];
        return null;
    }

    private IReadOnlyDictionary<string, ItemLock> Locks() => prerequisites.Locks(id => state.Items.GetValueOrDefault(id)?.Status ?? LessonStatus.NotAttempted);

    private static string? WhyLocked(IReadOnlyDictionary<string, ItemLock> locks, Item item) =>
        !locks.TryGetValue(item.Identifier, out var locked) ? null : locked.Flaw is null ? LockedByPrerequisites : CourseEntry.Faulty;

    private bool IsDone(Item item) => item.Items.Count > 0 && !isSco.ContainsKey(item.Identifier)
        ? item.Items.All(IsDone)
        : state.Items.GetValueOrDefault(item.Identifier)?.Status is LessonStatus.Completed or LessonStatus.Passed;

    private ItemResult Result(Item item)
    {
        var known = state.Items.GetValueOrDefault(item.Identifier);
        return new ItemResult(item.Identifier, known?.Status ?? LessonStatus.NotAttempted, isSco[item.Identifier], item.IsVisible, known is not null, known?.Score);
    }

    private static LessonStatus StatusOf(SessionResults results, RunTimeState state) => results switch
    {
        { Satisfied: true } => LessonStatus.Passed,
        { Satisfied: false } => LessonStatus.Failed,
        { Completed: true } => LessonStatus.Completed,
        _ => state["cmi.core.lesson_status"] == "browsed" ? LessonStatus.Browsed : LessonStatus.Incomplete,
    };
}
