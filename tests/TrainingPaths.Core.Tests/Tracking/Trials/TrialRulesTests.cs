using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.Manifests;
using static TrainingPaths.Scorm.Manifests.ScormEdition;

namespace TrainingPaths.Core.Tests.Tracking.Trials;

/// <summary>What is said of a package, by what was seen of it: never more than that.</summary>
public sealed class TrialRulesTests
{
    private static readonly (string, string)[] Place = [("cmi.location", "p7"), ("cmi.suspend_data", "ici")];
    private static readonly (string, string)[] Place12 = [("cmi.core.lesson_location", "p7"), ("cmi.core.lesson_status", "incomplete")];

    [TestCase(Scorm2004Fourth, "1400 Initialize", "Right started 1.4")]
    [TestCase(Scorm12, "LMSInitialize", "Right started 0.1")]
    [TestCase(Scorm2004Fourth, "Initialize\nGetValue cmi.location !403", "Right started 0.1", Description = "asking for what was never set is how content finds out")]
    [TestCase(Scorm12, "LMSInitialize\nLMSGetValue cmi.nothing !401", "LookAt refused 1 LMSGetValue cmi.nothing 401")]
    [TestCase(Scorm2004Fourth, "Initialize\nSetValue cmi.location=p1 !351\nSetValue cmi.learner_id=me !404", "LookAt refused 2 SetValue cmi.location 351")]
    [TestCase(Scorm2004Fourth, "Initialize\nInitialize !103", "LookAt refused 1 Initialize 103")]
    [TestCase(Scorm2004Fourth, "SetValue cmi.location=p1 !132\nInitialize", "LookAt early SetValue cmi.location")]
    [TestCase(Scorm12, "LMSSetValue cmi.core.lesson_location=p1 !301\nLMSInitialize", "LookAt early LMSSetValue cmi.core.lesson_location")]
    [TestCase(Scorm2004Fourth, "12400 Initialize", "LookAt late 12")]
    [TestCase(Scorm2004Fourth, "", "LookAt silent 20")]
    public void A_package_starts_well_when_it_says_hello_in_time_and_nothing_is_refused(ScormEdition edition, string calls, string said) =>
        Assert.That(new Trial(edition).Launch(calls, isOpen: true).Says(Scenario.Start), Is.EqualTo(said));

    [Test]
    public void Who_leaves_at_once_has_not_seen_that_it_is_silent() =>
        Assert.That(new Trial(Scorm12).Launch("", seconds: 3).Says(Scenario.Start), Is.EqualTo("NotSeen too-short"));

    [Test]
    public void A_page_that_is_only_shown_need_not_speak() =>
        Assert.That(new Trial(Scorm12).Launch("", isSco: false).Says(Scenario.Start), Is.EqualTo("Right only-shown"));

    [Test]
    public void Of_nothing_nothing_is_said()
    {
        var trial = new Trial(Scorm2004Third);
        Assert.That(Enum.GetValues<Scenario>().Select(trial.Says), Is.All.StartsWith("NotSeen "));
    }

    [TestCase("Initialize\nGetValue cmi.location", "Right resumed")]
    [TestCase("Initialize\nGetValue cmi.suspend_data", "Right resumed")]
    [TestCase("Initialize\nGetValue cmi.entry", "LookAt not-asked-for")]
    [TestCase("Initialize\nGetValue cmi.location !301", "LookAt not-asked-for")]
    [TestCase("", "NotSeen too-short")]
    public void A_place_that_was_kept_must_be_asked_for(string calls, string said) =>
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize", left: Place).Launch(calls, found: [("cmi.entry", "resume"), .. Place], isOpen: true).Says(Scenario.Resume), Is.EqualTo(said));

    [Test]
    public void A_place_that_does_not_come_back_is_the_platforms_fault() =>
        Assert.That(
            new Trial(Scorm2004Fourth).Launch("Initialize", left: Place).Launch("Initialize\nGetValue cmi.location", found: [("cmi.entry", "resume"), ("cmi.location", "p7")], isOpen: true).Says(Scenario.Resume),
            Is.EqualTo("LookAt not-handed-back cmi.suspend_data"));

    [TestCase("ab-initio", "LookAt begins-anew")]
    [TestCase("", "LookAt begins-anew")]
    [TestCase("resume", "Right resumed")]
    public void Who_was_not_done_must_not_begin_anew(string entry, string said) =>
        Assert.That(new Trial(Scorm12).Launch("LMSInitialize", left: Place12).Launch("LMSInitialize\nLMSGetValue cmi.core.lesson_location", found: [("cmi.core.entry", entry), .. Place12], isOpen: true).Says(Scenario.Resume), Is.EqualTo(said));

    [TestCase("", "LookAt begins-anew")]
    [TestCase("suspend", "NotSeen opened-once")]
    public void Who_says_goodbye_without_asking_to_be_suspended_ends_the_attempt(string exit, string said) =>
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize\nTerminate", left: [.. Place, ("cmi.exit", exit)]).Says(Scenario.Resume), Is.EqualTo(said));

    [Test]
    public void Who_was_done_may_begin_anew_and_who_kept_nothing_has_nothing_to_find()
    {
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize", left: [.. Place, ("cmi.completion_status", "completed")]).Launch("Initialize", found: [("cmi.entry", "ab-initio")]).Says(Scenario.Resume), Is.EqualTo("NotSeen was-done"));
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize", left: [("cmi.session_time", "PT1S")]).Launch("Initialize").Says(Scenario.Resume), Is.EqualTo("NotSeen kept-nothing"));
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize", left: Place).Launch("Initialize", item: "I2").Says(Scenario.Resume), Is.EqualTo("NotSeen opened-once"), "another item is no second opening");
    }

    [TestCase("", "NotSeen never-failed")]
    [TestCase("SetValue cmi.success_status=passed", "NotSeen never-failed")]
    [TestCase("SetValue cmi.success_status=failed", "NotSeen not-passed-since")]
    [TestCase("SetValue cmi.success_status=passed\nSetValue cmi.success_status=failed", "NotSeen not-passed-since")]
    [TestCase("SetValue cmi.success_status=failed\nSetValue cmi.success_status=passed", "Right retried")]
    [TestCase("SetValue cmi.success_status=failed !133\nSetValue cmi.success_status=passed", "NotSeen never-failed", Description = "what was refused was not said")]
    public void Failing_and_passing_is_judged_once_it_was_seen(string calls, string said) =>
        Assert.That(new Trial(Scorm2004Third).Launch($"Initialize\n{calls}", isOpen: true).Says(Scenario.Retry), Is.EqualTo(said));

    [Test]
    public void A_score_below_the_mark_is_a_failure_that_nobody_said()
    {
        (string, string)[] Scored(string score) => [("cmi.core.lesson_status", "completed"), ("cmi.core.score.raw", score), ("cmi.student_data.mastery_score", "80")];
        var trial = new Trial(Scorm12).Launch("LMSInitialize\nLMSSetValue cmi.core.lesson_status=completed", left: Scored("40"));
        Assert.That(trial.Says(Scenario.Retry), Is.EqualTo("NotSeen not-passed-since"));
        Assert.That(trial.Launch("LMSInitialize", left: Scored("90")).Says(Scenario.Retry), Is.EqualTo("Right retried"));
    }

    [Test]
    public void A_pass_that_the_declared_mark_makes_a_failure_is_told() =>
        Assert.That(
            new Trial(Scorm12)
                .Launch("LMSInitialize\nLMSSetValue cmi.core.lesson_status=failed\nLMSSetValue cmi.core.lesson_status=passed", left: [("cmi.core.lesson_status", "passed"), ("cmi.core.score.raw", "70"), ("cmi.student_data.mastery_score", "80")])
                .Says(Scenario.Retry),
            Is.EqualTo("LookAt pass-not-kept"));

    [TestCase("Initialize\nTerminate\nTerminate !113", "LookAt goodbye-twice")]
    [TestCase("Initialize\nTerminate\nSetValue cmi.location=p9 !133", "LookAt spoke-after-goodbye SetValue cmi.location")]
    [TestCase("Initialize\nTerminate\nCommit !143\nTerminate !113", "LookAt spoke-after-goodbye Commit")]
    [TestCase("Initialize\nTerminate\nGetValue cmi.location !123", "NotSeen not-closed-twice", Description = "asking too late loses nothing")]
    [TestCase("Initialize\nTerminate !111\nTerminate", "NotSeen not-closed-twice", Description = "a goodbye that was not heard may be said again")]
    [TestCase("Initialize", "LookAt no-goodbye")]
    public void A_goodbye_is_said_once_and_last(string calls, string said) =>
        Assert.That(new Trial(Scorm2004Fourth).Launch(calls).Says(Scenario.Goodbye), Is.EqualTo(said));

    [TestCase("PT3M", "Right counted-once")]
    [TestCase("PT4M", "LookAt time-doubled")]
    [TestCase("PT0S", "Right counted-once", Description = "another attempt begins with none")]
    public void A_window_that_is_closed_twice_counts_its_time_once(string total, string said) =>
        Assert.That(
            new Trial(Scorm2004Fourth)
                .Launch("Initialize\nTerminate", found: [("cmi.total_time", "PT2M")], left: [("cmi.session_time", "PT1M")], twice: true)
                .Launch("Initialize", found: [("cmi.total_time", total)], isOpen: true).Says(Scenario.Goodbye),
            Is.EqualTo(said));

    [TestCase(Scorm12, 3000, "Right fits 3000 4096")]
    [TestCase(Scorm12, 4096, "LookAt nearly-full 4096 4096")]
    [TestCase(Scorm12, 4097, "LookAt too-long 4097 4096")]
    [TestCase(Scorm12, 64001, "LookAt cut-short 64001 64000")]
    [TestCase(Scorm2004Second, 4001, "LookAt too-long 4001 4000")]
    [TestCase(Scorm2004Third, 4001, "LookAt too-long 4001 4000")]
    [TestCase(Scorm2004Fourth, 4001, "Right fits 4001 64000")]
    [TestCase(Scorm2004Fourth, 64001, "LookAt too-long 64001 64000")]
    [TestCase(Scorm2004Fourth, 256001, "LookAt cut-short 256001 256000")]
    public void What_is_kept_must_fit_its_edition(ScormEdition edition, int length, string said) =>
        Assert.That(new Trial(edition).Launch($"LMSInitialize\nLMSSetValue cmi.suspend_data=*12\nLMSSetValue cmi.suspend_data=*{length}\nLMSSetValue cmi.suspend_data=*5").Says(Scenario.Size), Is.EqualTo(said));

    [Test]
    public void What_is_not_taken_is_told_with_its_error() =>
        Assert.That(new Trial(Scorm2004Fourth).Launch("Initialize\nSetValue cmi.suspend_data=*90 !351").Says(Scenario.Size), Is.EqualTo("LookAt not-taken 90 351"));

    [TestCase("SetValue cmi.suspend_data=*90000 !132\nInitialize")]
    [TestCase("Initialize\nTerminate\nSetValue cmi.suspend_data=*90000 !133")]
    public void What_is_said_at_the_wrong_moment_is_another_scenarios_matter(string calls) =>
        Assert.That(new Trial(Scorm2004Fourth).Launch(calls).Says(Scenario.Size), Is.EqualTo("NotSeen kept-nothing"));
}
