using TrainingPaths.Scorm.Tests.Cases;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>Plays a case through the real player, as its tester would: the same case that the model plays without a browser.</summary>
internal sealed class BrowserCase(string name, SequencingCase played, CaseTester tester, Func<string, string> addressOf)
{
    public async Task PlayAsync()
    {
        // Where a case has several packages, its start is the first of them.
        var severalPackages = played.Visits.Any(visit => visit.Then?.Contains("aunch~DDM", StringComparison.Ordinal) == true);
        await OpenAsync(severalPackages ? played.Start : name);
        if (played.Start != "." && !severalPackages)
        {
            await tester.SeeContentsAsync(name);
            await tester.ChooseAsync(played.Start);
        }

        for (var n = 0; n < played.Visits.Count; n++)
            await PlayAsync(played.Visits[n], $"{name} visit {n + 1}");
    }

    private async Task PlayAsync(Visit visit, string where)
    {
        var (frame, activity) = await tester.DeliveryAsync(where);
        Assert.That(activity, Is.EqualTo(visit.Activity), $"{where}: delivery");
        foreach (var question in visit.Ui ?? [])
        {
            var look = await tester.LookAsync();
            Assert.That(Questions.IsAsAsked(look, question), $"{where}: {question.Text} {question.Answer}\n{look}");
        }

        if (visit.Calls is { Count: > 0 } calls)
            await tester.PlayAsync(frame, calls, ends: !LeadsElsewhere(visit.Then ?? ""), where);
        await ThenAsync(visit.Then ?? "", AsksByItself(visit.Calls ?? []), where);
    }

    private async Task ThenAsync(string then, bool contentAsks, string where)
    {
        var (verb, operand) = then.Split('~') is [var before, var after] ? (before, after) : (then, "");
        switch (verb)
        {
            case "":
                break;
            case "Continue" or "ContinueExitCM8":
                await tester.PressAsync("continue");
                break;
            case "Previous":
                await tester.PressAsync("previous");
                break;
            case "Choice" or "ChoiceExit":
                await tester.ChooseAsync(operand);
                break;
            case "APIt1" or "APIt2":
                await tester.ChooseAsync($"API Implementation Test {then[^1]}");
                break;
            case "DMIt1" or "DMIt2" or "DMIt3" or "DMIt4":
                await tester.ChooseAsync($"Data Model Implementation Test {then[^1]}");
                break;
            case "TRIGExitAll":
                await tester.PressAsync("exitAll");
                await tester.MustHaveEndedAsync();
                break;
            case "SuspendCM09ca":
                await tester.PressAsync("suspendAll");
                await tester.MustHaveEndedAsync();
                await OpenAsync(name);
                break;
            case "RootSX4b":
                await tester.MustStayOpenAsync();
                await tester.ChooseAsync("the root of the course");
                break;
            default:
                await LeaveAsync(verb, operand, contentAsks, where);
                break;
        }

        if (verb is "ContinueExitCM8" or "ChoiceExit")
        {
            await tester.MustHaveEndedAsync();
            if (verb == "ContinueExitCM8")
                await OpenAsync(name);
        }
    }

    private async Task LeaveAsync(string verb, string operand, bool contentAsks, string where)
    {
        switch (verb)
        {
            case "Exit" or "ExitCM09ba" or "exitlaunch" or "relaunch"
                or "RelaunchCM5" or "RelaunchCM11" or "RelaunchRU13e" or "RelaunchRU14a" or "RelaunchRU14b" or "RelaunchRU14c" or "RelaunchRU14d":
                if (contentAsks && !LeadsElsewhere(verb))
                    await tester.SettleAsync();
                await tester.LeaveAsync();
                break;
            case "RelaunchCM10" or "RelaunchCM16" or "RelaunchOB3b" or "RelaunchSX4a" or "DMBx" or "DMBxAct"
                or "ReLaunchDDMa" or "ReLaunchDDMb" or "autoendrelaunch" or "AutoTest" or "HasEnded":
                await tester.MustHaveEndedAsync();
                break;
            default:
                Assert.Fail($"{where}: {verb} is not known here");
                break;
        }

        if (verb is "Exit" or "AutoTest" or "HasEnded")
            return;
        await OpenAsync(operand.Length > 0 ? operand : verb.StartsWith("ReLaunchDDM", StringComparison.Ordinal) ? verb["ReLaunch".Length..] : name);
        if (verb is "RelaunchCM10" or "DMBxAct")
        {
            await tester.SeeContentsAsync(where);
            await tester.ChooseAsync(verb == "DMBxAct" ? "Data Model Behavior Test 1" : "Activity 4");
        }
    }

    private Task OpenAsync(string package) => tester.OpenAsync(addressOf(package));

    // The tester's own wish comes before the content's (SN 5.5): content then says goodbye as it is taken away.
    private static bool LeadsElsewhere(string then) => then.Split('~')[0] is "Continue" or "ContinueExitCM8" or "Previous" or "Choice" or "ChoiceExit"
        or "APIt1" or "APIt2" or "DMIt1" or "DMIt2" or "DMIt3" or "DMIt4" or "TRIGExitAll" or "SuspendCM09ca" or "Exit" or "ExitCM09ba" or "exitlaunch";

    private static bool AsksByItself(IReadOnlyList<ContentCall> calls) => calls.Any(call => call is { Function: "SetValue", Returns: "true" }
        && ((call.Arg == "adl.nav.request" && call.Value != "_none_") || (call.Arg == "cmi.exit" && call.Value is "time-out" or "logout")));
}
