using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Tracking;

/// <summary>What one course of a learner says, another finds (SN 4th ed. 3.10.1, RTE 4.3.1).</summary>
public sealed class SharedBetweenCoursesTests
{
    private const string Skill = "cmi.objectives.0.success_status", Notes = "adl.data.0.store";

    private World world = null!;
    private Guid person, first, second, alone;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        first = (await world.ImportAsync(Package("first", isGlobal: true))).Id;
        second = (await world.ImportAsync(Package("second", isGlobal: true))).Id;
        alone = (await world.ImportAsync(Package("alone", isGlobal: false))).Id;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task ArriveAsync() => person = await world.PersonAsync(await world.StructureAsync());

    [Test]
    public async Task A_skill_and_a_note_of_one_course_are_there_in_another_of_the_same_learner()
    {
        await PassAsync(first, person, "une note");
        var other = (await world.TryAsync(second, person)).Launched!.State;
        Assert.That((other[Skill], other[Notes]), Is.EqualTo(("passed", "une note")));
    }

    [Test]
    public async Task Somebody_else_finds_nothing_of_it()
    {
        await PassAsync(first, person, "une note");
        var stranger = await world.PersonAsync(await world.StructureAsync());
        var other = (await world.TryAsync(second, stranger)).Launched!.State;
        Assert.That((other[Skill], other[Notes]), Is.Not.EqualTo(("passed", "une note")));
        Assert.That(other[Notes], Is.Null);
    }

    [Test]
    public async Task A_course_that_keeps_its_own_to_itself_neither_finds_nor_leaves_any()
    {
        await PassAsync(first, person, "une note");
        Assert.That((await world.TryAsync(alone, person)).Launched!.State[Notes], Is.Null);

        var stranger = await world.PersonAsync(await world.StructureAsync());
        await PassAsync(alone, stranger, "pour moi seul");
        Assert.That((await world.TryAsync(second, stranger)).Launched!.State[Notes], Is.Null);
        Assert.That(await world.CountAsync($"select count(*) from tracking.remembered_value where person_id = '{stranger}'"), Is.Zero);
    }

    [Test]
    public async Task What_a_trial_says_is_no_result_of_a_learner()
    {
        var structure = await world.StructureAsync();
        var learner = await world.PersonAsync(structure);
        await PassAsync(first, learner, "un essai");
        var sha256 = (await world.PackageAsync(second)).Sha256;
        var enrolment = await world.AssignAsync(learner, learner, structure, await world.PathAsync(modules: 1, package: sha256));
        var (_, stage) = await world.WriteAsync<OpenStep, (Guid, Stage)>(Core.Platform.Caller.Person(learner, structure), open => open.RunAsync(enrolment, learner, "m1-scorm", CancellationToken.None));
        Assert.That(stage.Launched!.State[Notes], Is.Null);
    }

    [Test]
    public async Task A_trial_that_is_begun_anew_forgets_and_each_change_is_a_version_of_its_own()
    {
        await PassAsync(first, person, "une");
        await PassAsync(first, person, "une");
        await PassAsync(first, person, "autre");
        Assert.That(await VersionsAsync(), Is.EqualTo(2), "what stays as it was is not written again");

        Assert.That((await world.TryAsync(first, person, anew: true)).Launched!.State[Notes], Is.Null);
        Assert.That(await VersionsAsync(), Is.EqualTo(3));
        Assert.That((await world.TryAsync(second, person)).Launched!.State[Notes], Is.Null);
    }

    [Test]
    public async Task A_course_that_only_read_a_note_takes_back_nothing_that_another_wrote_since()
    {
        await PassAsync(first, person, "ancienne");
        var reading = await world.TryAsync(second, person);
        await PassAsync(first, person, "nouvelle");
        await world.CommitAsync(reading.Launched!, 1, CommitKind.End, ("cmi.completion_status", "completed"));
        await world.GoAsync(reading, person, NavigationRequest.ExitAll);
        Assert.That((await world.TryAsync(first, person)).Launched!.State[Notes], Is.EqualTo("nouvelle"));
    }

    [Test]
    public async Task A_long_name_is_shared_as_well()
    {
        var name = "n" + new string('é', 3000);
        var package = (await world.ImportAsync(Package("long", isGlobal: true, name))).Id;
        await PassAsync(package, person, "loin");
        Assert.That((await world.TryAsync(package, person)).Launched!.State[Notes], Is.EqualTo("loin"));
    }

    private Task<long> VersionsAsync() => world.CountAsync($"select max(version) from tracking.remembered_value where person_id = '{person}' and kind = {(int)SharedKind.Store}");

    private async Task PassAsync(Guid package, Guid who, string note)
    {
        var stage = await world.TryAsync(package, who);
        await world.CommitAsync(stage.Launched!, 1, CommitKind.End, ("cmi.success_status", "passed"), ("cmi.completion_status", "completed"), (Notes, note));
        await world.GoAsync(stage, who, NavigationRequest.ExitAll);
    }

    private static byte[] Package(string name, bool isGlobal, string store = "a-store")
    {
        var toSystem = isGlobal ? "true" : "false";
        return SamplePackage.Zip(("index.html", $"<!doctype html><title>{name}</title>"), ("imsmanifest.xml", $"""
            <manifest identifier="{name}" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="O"><organization identifier="O" adlseq:objectivesGlobalToSystem="{toSystem}" adlcp:sharedDataGlobalToSystem="{toSystem}"><title>{name}</title>
                <item identifier="I" identifierref="R"><title>{name}</title>
                  <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="skill"><imsss:mapInfo targetObjectiveID="a-skill" readSatisfiedStatus="true" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
                  <adlcp:data><adlcp:map targetID="{store}"/></adlcp:data>
                </item><imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing></organization></organizations>
              <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
            </manifest>
            """));
    }
}
