using System.Buffers.Binary;
using TrainingPaths.Scorm.DataModels.Launching;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Core.Tracking.Courses;

/// <summary>The package's own sequencing decides (SCORM 2004 4th ed. SN).</summary>
internal sealed class Scorm2004Course : Course
{
    private readonly SequencingSession session;
    private readonly List<TraceStep> decided = [];

    /// <param name="state">As <see cref="State"/> gave it; null: nothing has happened yet.</param>
    /// <param name="seed">Draws what the package leaves to chance, the same each time.</param>
    public Scorm2004Course(ActivityTree tree, string? state, Guid seed, Recollection recalled)
    {
        Recalled = recalled;
        var remembered = state is null ? SequencingState.New(BinaryPrimitives.ReadUInt64LittleEndian(seed.ToByteArray().AsSpan(8))) : SequencingState.FromJson(state);
        HandOver(tree, remembered.Own, recalled.Memory);
        session = new SequencingSession(tree, remembered, recalled.Memory);
    }

    public override Recollection? Recalled { get; }

    public override IReadOnlyList<TraceStep> Decided => decided;

    public override string? Running => session.IsRunning ? session.Current?.Identifier : null;

    public override string State => session.State.ToJson();

    public override Decision Open(LeftBehind? left)
    {
        if (left is { Ended: true })
            EndAttempt(left);
        else if (left is not null)
            session.Report(left.ToReport());
        var opened = Note(session.Launch());
        if (opened is { Delivered: null } && HasNothingToOffer())
        {
            Ask(NavigationRequest.ExitAll);
            opened = Note(session.Launch());
        }

        return Say(opened);
    }

    public override Decision Go(NavigationRequest request, LeftBehind? left)
    {
        // SN 4.2.1: who abandons leaves nothing behind.
        if (left is not null && request.Kind is not (NavigationKind.Abandon or NavigationKind.AbandonAll))
            session.Report(left.ToReport());
        return Say(Ask(request));
    }

    public override void Leave(LeftBehind left)
    {
        if (left.Ended)
            EndAttempt(left);
        else
            session.Report(left.ToReport());
        if (session.Current is not null)
            Ask(NavigationRequest.SuspendAll);
    }

    // Rollup begins when an attempt ends (SN 4.6): what a content says on its way changes nothing yet. But where its page has gone first,
    // and the course was suspended with it, a goodbye that comes after is the last of that attempt all the same.
    public override void Hear(LeftBehind left)
    {
        if (!left.Ended || session.IsRunning || session.State.SuspendedActivity != left.ItemId)
            return;
        session.Launch();
        Leave(left);
    }

    public override void Count(LeftBehind left)
    {
        if (left.Ended)
            EndAttempt(left);
    }

    public override LaunchState Launch(string learnerId, string learnerName, LeftBehind? previous) =>
        session.CurrentLaunch()!.ToLaunchState(learnerId, learnerName, previous?.State, session.ToRequestValidity());

    // The root is the course itself: its title stands above, and is a line only where choosing it leads to something (SN 5.6.3).
    public override IReadOnlyList<CourseEntry> Entries() => [.. session.TableOfContents().Where(entry => entry.IsVisible && (entry.Depth > 0 || entry.IsSelectable)).Select(Entry)];

    public override PlayerControls Controls() => session.Controls();

    public override CourseOutcome Outcome()
    {
        var root = session.OutcomeOf(session.Tree.Root);
        return new CourseOutcome(root.Completed == true, root.Satisfied, root.ScaledScore is { } scaled ? Math.Clamp(scaled, 0, 1) * 100 : null);
    }

    // The content said goodbye, and nobody has asked for anything since: what it asked for itself, else the end of its attempt (RTE 4.2.8).
    private void EndAttempt(LeftBehind left)
    {
        var asked = left.State.NavigationOf();
        var report = left.ToReport();
        if (asked?.Kind is not (NavigationKind.Abandon or NavigationKind.AbandonAll))
            session.Report(report);
        if (asked is not null)
            Ask(asked);
        else if (!report.IsSuspended && session.IsRunning)
            Ask(NavigationRequest.Exit);
    }

    private SequencingResult Ask(NavigationRequest request) => Note(session.Request(request));

    private SequencingResult Note(SequencingResult result)
    {
        decided.AddRange(result.Trace);
        if (result.Refusal is { } refusal)
            decided.Add(new TraceStep(refusal.Code, refusal.Activity, refusal.Meaning));
        return result;
    }

    // Courses that were begun before learners had a memory of their own kept all of it in themselves.
    private static void HandOver(ActivityTree tree, SharedMemory own, SharedMemory learners)
    {
        foreach (var (id, objective) in tree.ObjectivesGlobalToSystem ? own.Objectives : [])
            learners.Objectives.TryAdd(id, objective);
        foreach (var (id, store) in tree.SharedDataGlobalToSystem ? own.Stores : [])
            learners.Stores.TryAdd(id, store);
        if (tree.ObjectivesGlobalToSystem)
            own.Objectives = [];
        if (tree.SharedDataGlobalToSystem)
            own.Stores = [];
    }

    private bool HasNothingToOffer() =>
        !session.IsRunning && !session.Controls().Continue && !session.Controls().Previous && !session.TableOfContents().Any(entry => entry.IsSelectable && entry.IsVisible);

    private CourseEntry Entry(TocEntry entry) => new(
        entry.Activity.Identifier, entry.Activity.Title, Math.Max(entry.Depth - 1, 0), entry.IsCurrent, session.OutcomeOf(entry.Activity).Completed == true, true, entry.Refusal?.Code, entry.Depth == 0);

    private static Decision Say(SequencingResult result) => new(result.Delivered is not null, result.SessionEnded, result.Refusal?.Code);
}
