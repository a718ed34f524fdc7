using TrainingPaths.Scorm.Sequencing;

namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>Plays a case from the first launch to its end: who starts, what must be delivered, what the player must offer, what is called, what comes then.</summary>
internal sealed class CasePlayer(string name, SequencingCase played, Func<string, string> manifestOf)
{
    private readonly Dictionary<string, Registration> registrations = [];
    private string learner = "{}";
    private Registration at = null!;
    private SequencingResult last = null!;

    /// <summary>Takes what the learner's earlier registrations left, and returns what this one leaves.</summary>
    public string Play(string learner = "{}")
    {
        this.learner = learner;
        var severalPackages = played.Visits.Any(visit => visit.Then?.Contains("aunch~DDM", StringComparison.Ordinal) == true);
        Open(severalPackages ? played.Start : name);
        if (played.Start != "." && !severalPackages)
        {
            Ask(NavigationRequest.Choice(at.Titled(played.Start).Identifier));
        }

        for (var n = 0; n < played.Visits.Count; n++)
        {
            Play(played.Visits[n], $"{name} visit {n + 1}");
        }

        return at.Learner;
    }

    private void Play(Visit visit, string where)
    {
        Assert.That(last.Delivered is null ? null : Registration.Number(last.Delivered), Is.EqualTo(visit.Activity), $"{where}: delivery\n{Why()}");
        foreach (var question in visit.Ui ?? [])
        {
            var look = at.Look();
            Assert.That(Questions.IsAsAsked(look, question), $"{where}: {question.Text} {question.Answer}\n{look}");
        }

        var request = (NavigationRequest?)null;
        if (visit.Calls is { Count: > 0 } calls)
        {
            var activity = last.Delivered!.Identifier;
            var ended = Content.Play(at.BeginContent(activity), calls, where);
            at.EndContent(activity, ended);
            request = ended.NavigationOf();
        }

        Then(visit.Then ?? "", request, where);
    }

    private void Then(string then, NavigationRequest? ofContent, string where)
    {
        var (verb, operand) = then.Split('~') is [var before, var after] ? (before, after) : (then, "");
        switch (verb)
        {
            case "":
                Ask(ofContent);
                break;
            case "Continue" or "ContinueExitCM8":
                Ask(NavigationRequest.Continue);
                break;
            case "Previous":
                Ask(NavigationRequest.Previous);
                break;
            case "Choice" or "ChoiceExit":
                Ask(NavigationRequest.Choice(at.Titled(operand).Identifier));
                break;
            case "APIt1" or "APIt2":
                Ask(NavigationRequest.Choice(at.Titled($"API Implementation Test {then[^1]}").Identifier));
                break;
            case "DMIt1" or "DMIt2" or "DMIt3" or "DMIt4":
                Ask(NavigationRequest.Choice(at.Titled($"Data Model Implementation Test {then[^1]}").Identifier));
                break;
            case "TRIGExitAll":
                Ask(NavigationRequest.ExitAll);
                MustHaveEnded(where);
                break;
            case "SuspendCM09ca":
                Ask(NavigationRequest.SuspendAll);
                Open(name);
                break;
            case "RootSX4b":
                Ask(ofContent);
                Assert.That(at.With(session => session is { Current: not null, IsRunning: false }), $"{where}: the session must stay open, without content");
                Ask(NavigationRequest.Choice(at.Tree.Root.Identifier));
                break;
            default:
                Leave(verb, operand, ofContent, where);
                break;
        }

        if (verb is "ContinueExitCM8" or "ChoiceExit")
        {
            MustHaveEnded(where);
            if (verb == "ContinueExitCM8")
            {
                Open(name);
            }
        }
    }

    private void Leave(string verb, string operand, NavigationRequest? ofContent, string where)
    {
        switch (verb)
        {
            // The tester leaves; what the content asked for no longer counts, unless it had ended the session itself.
            case "Exit" or "ExitCM09ba":
                Ask(NavigationRequest.ExitAll);
                break;
            case "exitlaunch":
                Ask(NavigationRequest.ExitAll);
                break;
            case "RelaunchCM5" or "RelaunchCM11" or "RelaunchRU13e" or "RelaunchRU14a" or "RelaunchRU14b" or "RelaunchRU14c" or "RelaunchRU14d" or "relaunch":
                LeaveHoweverItIs(ofContent);
                break;
            case "RelaunchCM10" or "RelaunchCM16" or "RelaunchOB3b" or "RelaunchSX4a" or "DMBx" or "DMBxAct"
                or "ReLaunchDDMa" or "ReLaunchDDMb" or "autoendrelaunch" or "AutoTest" or "HasEnded":
                Ask(ofContent);
                MustHaveEnded(where);
                break;
            default:
                Assert.Fail($"{where}: {verb} is not known here");
                break;
        }

        if (verb is not ("Exit" or "AutoTest" or "HasEnded"))
        {
            Open(operand.Length > 0 ? operand : verb.StartsWith("ReLaunchDDM", StringComparison.Ordinal) ? verb["ReLaunch".Length..] : name);
        }

        if (verb is "RelaunchCM10" or "DMBxAct")
        {
            Ask(NavigationRequest.Choice(at.Titled(verb == "DMBxAct" ? "Data Model Behavior Test 1" : "Activity 4").Identifier));
        }
    }

    private void LeaveHoweverItIs(NavigationRequest? ofContent)
    {
        Ask(ofContent);
        if (at.With(session => session.Current is not null))
        {
            Ask(NavigationRequest.ExitAll);
        }
    }

    private void Open(string package)
    {
        learner = at?.Learner ?? learner;
        if (!registrations.TryGetValue(package, out var registration))
        {
            registrations[package] = registration = new Registration(manifestOf(package), learner);
        }

        at = registration;
        at.Learner = learner;
        last = at.With(session => session.Launch());
    }

    private void Ask(NavigationRequest? request)
    {
        if (request is not null)
        {
            last = at.With(session => session.Request(request));
        }
    }

    private void MustHaveEnded(string where) =>
        Assert.That(at.With(session => session.Current), Is.Null, $"{where}: the session must have ended\n{Why()}");

    private string Why() => string.Join('\n', last.Trace.Select(step => "  " + step));
}
