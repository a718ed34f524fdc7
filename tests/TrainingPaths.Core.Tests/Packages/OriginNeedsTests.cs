using System.Text;
using TrainingPaths.Core.Packages;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Packages;

public sealed class OriginNeedsTests
{
    [TestCase("<FRAMESET rows='*,0'><frame src=a.htm></frameset>", true, "frames")]
    [TestCase("<iframe id=\"content-frame\"></iframe>", true, "frames")]
    [TestCase("<iframe src = 'res/index.html?x=1#y'>", true, "frames")]
    [TestCase("<iframe\n data-src='x' SRC=page>", true, "frames")]
    [TestCase("<iframe src='https://video.example/1'><iframe src=//video.example/2>", true, "")]
    [TestCase("<iframe src='guide.pdf'>", true, "")]
    [TestCase("document.write('<frameset cols=\"*\">')", false, "frames")]
    [TestCase("var polyfill = '<iframe src=\"a.html\">'", false, "")]
    [TestCase("navigator.serviceWorker\n.register('sw.js')", false, "workers")]
    [TestCase("w = new  Worker(u)", false, "workers")]
    [TestCase("new SharedWorker('w.js'); indexedDB.open('x')", false, "workers database")]
    [TestCase("if (window.indexedDB && window.Worker) { }", false, "")]
    [TestCase("<title>frames, workers</title>", true, "")]
    public void What_only_an_origin_gives_is_found_in_the_text(string text, bool isPage, string expected) =>
        Assert.That(string.Join(' ', OriginNeeds.In(text, isPage)), Is.EqualTo(expected));

    [Test]
    public void A_file_that_is_made_to_take_long_does_not()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(OriginNeeds.In(new StringBuilder().Insert(0, "<iframe ", 500_000).ToString(), isPage: true), Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public async Task A_package_is_examined_when_it_is_imported_and_the_first_files_are_named()
    {
        await using var world = await World.CreateAsync();
        var found = await world.ImportAsync(await SamplePackage.ZipAsync("Cadres", more: [("a.htm", "<iframe src=b.htm>"), ("b.htm", "b"), ("c.js", "new Worker('d.js')"), ("d.js", "1")]));
        var plain = await world.ImportAsync(await SamplePackage.ZipAsync("Simple"));

        Assert.That(found.Needs, Is.EqualTo(new[] { new OriginNeed(OriginNeed.Frames, "a.htm"), new OriginNeed(OriginNeed.Workers, "c.js") }));
        Assert.That(plain.Needs, Is.Empty);

        // As packages are that came before this was looked for.
        await world.ExecuteAsync("update packages.scorm_package set manifest = manifest - 'Needs' - 'needs'");
        Assert.That((await world.PackageAsync(found.Id)).Needs, Is.Null);
    }
}
