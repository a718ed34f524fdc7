using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class ItemTests
{
    [Test]
    public void An_item_of_1_2_says_its_rules()
    {
        var item = Only(TestManifest.Scorm12.With(
            """
            <adlcp:prerequisites type="aicc_script"> I0 &amp; I2 </adlcp:prerequisites>
            <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
            <adlcp:timelimitaction>exit, message</adlcp:timelimitaction>
            <adlcp:datafromlms>a=1&#10;b=2</adlcp:datafromlms>
            <adlcp:masteryscore> 80 </adlcp:masteryscore>
            """));
        Assert.Multiple(() =>
        {
            Assert.That(item.Scorm12, Is.EqualTo(new Scorm12Rules("I0 & I2", 80, "00:30:00")));
            Assert.That(item.TimeLimitAction, Is.EqualTo("exit,message"));
            Assert.That(item.DataFromLms, Is.EqualTo("a=1\nb=2"));
        });
    }

    [Test]
    public void Identifiers_titles_and_tokens_lose_the_white_space_around_them()
    {
        var manifest = (TestManifest.Scorm2004 with
        {
            Title = "<title>\n  The   course\t</title>",
            Items = """<item identifier="  I1 " identifierref=" R1&#10;" isvisible=" false "><title> A<!-- note --> b </title></item>""",
            Resources = TestManifest.Sco(" R1 "),
        }).Read().Manifest!;
        var item = manifest.Default.Items[0];
        Assert.That((item.Identifier, item.ResourceIdentifier, item.Title, item.IsVisible), Is.EqualTo(("I1", "R1", "A b", false)));
        Assert.That(manifest.Default.Title, Is.EqualTo("The course"));
    }

    [TestCase("""<adlcp:completionThreshold>0.75</adlcp:completionThreshold>""", true, 0.75, 1.0)]
    [TestCase("""<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.6" progressWeight="0.3"/>""", true, 0.6, 0.3)]
    [TestCase("""<adlcp:completionThreshold completedByMeasure="true"/>""", true, 1.0, 1.0)]
    [TestCase("""<adlcp:completionThreshold minProgressMeasure="0.5"/>""", false, 0.5, 1.0)]
    [TestCase("""<adlcp:completionThreshold/>""", false, 1.0, 1.0)]
    public void A_completion_threshold_is_read_in_both_its_forms(string xml, bool byMeasure, double minimum, double weight) =>
        Assert.That(Only(TestManifest.Scorm2004.With(xml)).CompletionThreshold, Is.EqualTo(new CompletionThreshold(byMeasure, (decimal)minimum, (decimal)weight, true)));

    [TestCase("<adlcp:completionThreshold>75</adlcp:completionThreshold>")]
    [TestCase("")]
    public void Without_a_threshold_that_can_be_there_is_none(string xml) =>
        Assert.That(Only(TestManifest.Scorm2004.With(xml)).CompletionThreshold, Is.EqualTo(CompletionThreshold.None));

    [Test]
    public void Controls_to_hide_and_stores_to_share_are_read()
    {
        var item = Only(TestManifest.Scorm2004.With(
            """
            <adlnav:presentation><adlnav:navigationInterface>
              <adlnav:hideLMSUI> continue </adlnav:hideLMSUI><adlnav:hideLMSUI>suspendall</adlnav:hideLMSUI><adlnav:hideLMSUI>everything</adlnav:hideLMSUI>
            </adlnav:navigationInterface></adlnav:presentation>
            <adlcp:data><adlcp:map targetID="S1"/><adlcp:map targetID="S2" readSharedData="false" writeSharedData="1"/><adlcp:map/></adlcp:data>
            """));
        Assert.That(item.HiddenControls, Is.EquivalentTo(new[] { "continue", "suspendAll" }));
        Assert.That(item.DataStores, Is.EqualTo(new[] { new SharedStore("S1", true, true), new SharedStore("S2", false, true) }));
    }

    [Test]
    public void An_organization_says_whether_objectives_and_stores_outlive_a_registration()
    {
        var organization = (TestManifest.Scorm2004 with { Organization = """adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false" """ }).Read().Manifest!.Default;
        Assert.That((organization.ObjectivesGlobalToSystem, organization.SharedDataGlobalToSystem), Is.EqualTo((false, false)));
        Assert.That(TestManifest.Scorm2004.Read().Manifest!.Default.ObjectivesGlobalToSystem, Is.True);
    }

    [Test]
    public void Only_a_cluster_of_1_2_launches_something_itself()
    {
        const string inner = """<item identifier="I2" identifierref="R1"><title>Inner</title></item>""";
        Assert.That(Only(TestManifest.Scorm12.With(inner)).ResourceIdentifier, Is.EqualTo("R1"));
        Assert.That(Only(TestManifest.Scorm2004.With(inner)).ResourceIdentifier, Is.Null);
    }

    [Test]
    public void The_second_of_two_equal_identifiers_gets_one_of_its_own()
    {
        const string one = """<item identifier="I1" identifierref="R1"><title>x</title></item>""";
        var items = (TestManifest.Scorm2004 with { Items = one + one + """<item identifier="I1-2" identifierref="R1"><title>x</title></item>""" + one }).Read().Manifest!.Default.Items;
        Assert.That(items.Select(item => item.Identifier), Is.EqualTo(new[] { "I1", "I1-2", "I1-2-2", "I1-3" }));
    }

    [Test]
    public void A_sub_manifest_takes_the_place_of_the_item_that_refers_to_it()
    {
        var manifest = (TestManifest.Scorm12 with
        {
            Items = """<item identifier="I1" identifierref="S1"><title>Part</title></item>""",
            Rest = """
                <manifest identifier="S1" xml:base="part/">
                  <organizations default="B"><organization identifier="A"/><organization identifier="B"><item identifier="I2" identifierref="R2"><title>Inner</title></item></organization></organizations>
                  <resources xml:base="files/"><resource identifier="R2" adlcp:scormtype="sco" href="index.html"/></resources>
                </manifest>
                """,
        }).Read().Manifest!;
        var part = manifest.Default.Items.Single();
        Assert.That((part.Identifier, part.ResourceIdentifier, part.Items.Single().Identifier), Is.EqualTo(("I1", (string?)null, "I2")));
        Assert.That(manifest.Resources.Single(resource => resource.Identifier == "R2").Href, Is.EqualTo("part/files/index.html"));
    }

    [Test]
    public void The_default_organization_is_launched_wherever_it_stands()
    {
        var manifest = (TestManifest.Scorm2004 with
        {
            Organizations = """
                <organizations default=" B ">
                  <organization identifier="A"><title>A</title><item identifier="A1" identifierref="R1"><title>x</title></item></organization>
                  <organization identifier="B"><title>B</title><item identifier="B1" identifierref="R1"><title>x</title></item></organization>
                </organizations>
                """,
        }).Read().Manifest!;
        Assert.That(manifest.Default.Identifier, Is.EqualTo("B"));
    }

    private static Item Only(TestManifest manifest) => manifest.Read().Manifest!.Default.Items.Single();
}
