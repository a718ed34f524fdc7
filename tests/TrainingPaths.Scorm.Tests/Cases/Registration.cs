using System.Text.Json;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;
using DataModelLaunch = TrainingPaths.Scorm.DataModels.Launching.Launch;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>One learner's registration of one package; whatever is asked of it, its state has gone through JSON before.</summary>
internal sealed class Registration
{
    private readonly Dictionary<string, RunTimeState> left = [];
    private RunTimeState? begun;
    private string state = SequencingState.New(seed: 7).ToJson();
    private string learner;

    public Registration(string manifestFile, string learner)
    {
        using var stream = File.OpenRead(manifestFile);
        Tree = ActivityTree.From(ManifestReader.Read(stream).Manifest!.Default);
        this.learner = learner;
    }

    public ActivityTree Tree { get; }

    /// <summary>What the learner's other registrations must see.</summary>
    public string Learner
    {
        get => learner;
        set => learner = value;
    }

    public T With<T>(Func<SequencingSession, T> use)
    {
        var memory = JsonSerializer.Deserialize<SharedMemory>(learner)!;
        var session = new SequencingSession(Tree, SequencingState.FromJson(state), memory);
        var result = use(session);
        state = session.State.ToJson();
        learner = JsonSerializer.Serialize(memory);
        return result;
    }

    public RunTimeState BeginContent(string activity) => With(session =>
    {
        var launch = session.CurrentLaunch()!.ToLaunchState("learner-7", "Doe, Jeanne", left.GetValueOrDefault(activity), session.ToRequestValidity());
        return begun = DataModelLaunch.Begin(RunTimeModel.Scorm2004, launch);
    });

    public void EndContent(string activity, RunTimeState ended)
    {
        left[activity] = ended;
        if (ended.NavigationOf() is { Kind: NavigationKind.Abandon or NavigationKind.AbandonAll })
        {
            return; // SN 4.2.1: who abandons leaves nothing behind
        }

        With(session =>
        {
            session.Report(ended.ToReport(begun));
            return 0;
        });
    }

    public PlayerLook Look() => With(session => new PlayerLook(
        session.Controls().Continue,
        session.Controls().Previous,
        [.. session.TableOfContents().Where(entry => entry.IsVisible).Select(entry => new PlayerLine(entry.Activity.Title, entry.Depth == 0, entry.IsSelectable))]));

    /// <summary>« Activity 2 », or « the activity that corresponds to the root of … ».</summary>
    public Activity Titled(string title) => title.Contains("root of", StringComparison.Ordinal)
        ? Tree.Root
        : Tree.Activities.First(activity => activity.Title == title);

    public static string Number(Activity activity)
    {
        var parameters = activity.Item?.Parameters ?? "";
        var at = parameters.IndexOf("act=", StringComparison.Ordinal);
        return at < 0 ? activity.Identifier : parameters[(at + "act=".Length)..];
    }
}
