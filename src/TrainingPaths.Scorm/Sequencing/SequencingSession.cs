using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Sequencing.Processes;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Scorm.Sequencing;

/// <summary>
/// The sequencing of one learner's registration (SN 4th ed.): built from the tree and the state for each request, asked, then dropped;
/// only <see cref="State"/> (and the learner's shared memory) is to be kept. Not for two threads.
/// </summary>
public sealed class SequencingSession
{
    private readonly Engine engine;

    /// <param name="tree">The package's tree.</param>
    /// <param name="state">The registration's; changed in place.</param>
    /// <param name="learner">What the learner's registrations share, changed in place; null: this one shares with no other.</param>
    public SequencingSession(ActivityTree tree, SequencingState state, SharedMemory? learner = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(state);
        engine = new Engine(tree, state, learner ?? state.Own);
    }

    public ActivityTree Tree => engine.Tree;

    public SequencingState State => engine.State;

    /// <summary>What is being shown, or was shown last; null: no session is open.</summary>
    public Activity? Current => engine.Current?.Activity;

    /// <summary>Whether the current activity's attempt goes on, that is, whether its content runs.</summary>
    public bool IsRunning => engine.Current is { State.IsActive: true, IsLeaf: true };

    /// <summary>
    /// Opens the package: what a lost connection left running is suspended first, then resumed; a session without content goes on
    /// with its table of contents; else what was suspended is resumed, or, where nothing is or it may no longer be delivered, all starts. What a lost content last stored is to be reported before.
    /// </summary>
    public SequencingResult Launch()
    {
        if (engine.Current is not null && !IsRunning)
        {
            return new SequencingResult(null, false, null, []);
        }

        if (IsRunning && Request(NavigationRequest.SuspendAll) is { Refusal: not null } left)
        {
            return left;
        }

        if (engine.Suspended is null)
        {
            return Request(NavigationRequest.Start);
        }

        var resumed = Request(NavigationRequest.ResumeAll);
        if (resumed.Refusal is null)
        {
            return resumed;
        }

        var started = Request(NavigationRequest.Start);
        return started with { Trace = [.. resumed.Trace, .. started.Trace] };
    }

    /// <summary>One request, to its end (OP.1). A refusal is an answer, not an error.</summary>
    public SequencingResult Request(NavigationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return engine.Process(request);
    }

    /// <summary>What the current activity's content said, before the request that ends its attempt; without effect when nothing runs. Not to be called for a content that abandons.</summary>
    public void Report(ContentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (engine.Current is { State.IsActive: true } current)
        {
            engine.Report(current, report);
        }
    }

    /// <summary>What the current activity's data model begins with; null when nothing runs.</summary>
    public ContentLaunch? CurrentLaunch() => engine.Current is { State.IsActive: true } current ? engine.Launch(current) : null;

    /// <summary>Why a request would lead nowhere now; null: it is valid. Says what <c>adl.nav.request_valid</c> says (RTE 4.4.1), and changes nothing.</summary>
    public SequencingRefusal? Validate(NavigationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return engine.Validate(request);
    }

    /// <summary>The available activities in preorder, each with why it cannot be chosen where it cannot.</summary>
    public IReadOnlyList<TocEntry> TableOfContents() => engine.TableOfContents();

    /// <summary>What an activity came to so far, as rollup sees it; the root's is the course's (SN 4.6).</summary>
    public ObjectiveRecord OutcomeOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return engine.OutcomeOf(activity);
    }

    /// <summary>What the player may offer beside the content.</summary>
    public PlayerControls Controls()
    {
        var hidden = Current?.Item?.HiddenControls;
        bool Offered(string name, NavigationRequest request) => hidden?.Contains(name) != true && engine.Validate(request) is null;
        return new PlayerControls(
            Offered("continue", NavigationRequest.Continue),
            Offered("previous", NavigationRequest.Previous),
            Offered("exit", NavigationRequest.Exit),
            Offered("exitAll", NavigationRequest.ExitAll),
            Offered("abandon", NavigationRequest.Abandon),
            Offered("abandonAll", NavigationRequest.AbandonAll),
            Offered("suspendAll", NavigationRequest.SuspendAll));
    }
}
