using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

public sealed class AddressTests
{
    [TestCase("index.html", "index.html", null)]
    [TestCase("a/b/index.html", "a/b/index.html", null)]
    [TestCase("./a/../index.html", "index.html", null)]
    [TestCase("a//index.html", "a/index.html", null)]
    [TestCase("le%C3%A7on%201.html", "leçon 1.html", null)]
    [TestCase("100%.html", "100%.html", null)]
    [TestCase("index.html?page=1&amp;x=a%20b", "index.html", "?page=1&x=a%20b")]
    [TestCase("index.html#top", "index.html", "#top")]
    [TestCase("index.html?a=1#top", "index.html", "?a=1#top")]
    [TestCase("a%3Fb.html", "a?b.html", null)]
    [TestCase("a%2523.html", "a%23.html", null)]
    [TestCase("  index.html\n ", "index.html", null)]
    [TestCase(@"a\b\index.html", "a/b/index.html", null)]
    public void An_href_is_a_path_of_the_package_and_the_rest(string href, string path, string? query)
    {
        var resource = (TestManifest.Scorm2004 with { Resources = TestManifest.Sco(href: href) }).Read().Manifest!.Resources[0];
        Assert.That((resource.Href, resource.Query), Is.EqualTo((path, query)));
    }

    [TestCase("", "", "", "index.html")]
    [TestCase("a/", "", "", "a/index.html")]
    [TestCase("a/", "b/", "c/", "a/b/c/index.html")]
    [TestCase("a/", "", "c/", "a/c/index.html")]
    [TestCase("a/", "../b/", "", "b/index.html")]
    [TestCase("a/", "/b/", "c/", "b/c/index.html")]
    [TestCase("le%C3%A7on/", "", "", "leçon/index.html")]
    [TestCase(@"a\", @"b\", "", "a/b/index.html")]
    [TestCase("a", "b", "c", "a/b/c/index.html")]
    public void Bases_are_composed_from_the_manifest_in(string manifest, string resources, string resource, string path)
    {
        var read = (TestManifest.Scorm2004 with
        {
            RootAttributes = $"""xml:base="{manifest}" """,
            ResourcesBase = $"""xml:base="{resources}" """,
            Resources = TestManifest.Sco(more: $"""xml:base="{resource}" """, file: """<file href="media/a.png"/>"""),
        }).Read().Manifest!.Resources[0];
        Assert.That(read.Href, Is.EqualTo(path));
        Assert.That(read.Files, Is.EqualTo(new[] { path.Replace("index.html", "media/a.png", StringComparison.Ordinal) }));
    }

    [TestCase("a.html", null, null, "a.html")]
    [TestCase("a.html", null, "x=1", "a.html?x=1")]
    [TestCase("a.html", null, "?x=1", "a.html?x=1")]
    [TestCase("a.html", null, "&x=1", "a.html?x=1")]
    [TestCase("a.html", null, "?&?x=1", "a.html?x=1")]
    [TestCase("a.html", "?p=1", "x=1", "a.html?p=1&x=1")]
    [TestCase("a.html", "?p=1", "?x=1", "a.html?p=1&x=1")]
    [TestCase("a.html", "?p=1", "&x=1", "a.html?p=1&x=1")]
    [TestCase("a.html", null, "#top", "a.html#top")]
    [TestCase("a.html", "?p=1", "#top", "a.html?p=1")]
    [TestCase("a.html", "#here", "#top", "a.html#here")]
    [TestCase("a.html", "#here", "x=1", "a.html?x=1#here")]
    [TestCase("a.html", "?p=1#here", "x=1", "a.html?p=1&x=1#here")]
    [TestCase("a.html", null, "?", "a.html")]
    [TestCase("leçon 1/a#b?.html", null, "x=1", "le%C3%A7on%201/a%23b%3F.html?x=1")]
    public void Parameters_are_joined_by_the_rules_of_CAM(string path, string? query, string? parameters, string address) =>
        Assert.That(LaunchAddress.Join(path, query, parameters), Is.EqualTo(address));

    [TestCase("mailto:a@example.org")]
    [TestCase("data:text/html,x")]
    [TestCase("//example.org/a.html")]
    [TestCase(@"\\server\a.html")]
    [TestCase("C:/a.html")]
    [TestCase("a/../../b.html")]
    [TestCase("a%00.html")]
    [TestCase("..%5Cb.html")]
    [TestCase("#top")]
    [TestCase(".")]
    public void What_leads_out_of_the_package_is_never_launched(string href)
    {
        var reading = (TestManifest.Scorm2004 with { Resources = TestManifest.Sco(href: href) }).Read();
        Assert.That(reading.Manifest, Is.Null);
        Assert.That(reading.Problems.Errors.Single().Line, Is.EqualTo(1));
    }

    [Test]
    public void A_remote_resource_that_no_item_launches_harms_nobody()
    {
        var remote = """<resource identifier="R2" type="webcontent" adlcp:scormType="asset" href="https://example.org/"/>""";
        var reading = (TestManifest.Scorm2004 with { Resources = TestManifest.Sco() + remote }).Read();
        Assert.That(reading.Problems.Told(), Is.Empty);
        Assert.That(reading.Manifest!.Resources[1].Href, Is.Null);
    }
}
