using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Scorm.Tests.Writing;

public sealed class CourseRulesTests
{
    private static readonly CourseFile Index = CourseFile.Of("index.html", [1]);
    private static readonly CourseItem Lesson = new("I1", "Lesson") { Content = new CourseContent(true, "index.html", [Index]) };
    private static readonly Course Good = new("C1", "Course", [Lesson]);

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("no item", Good with { Items = [] });
        yield return Case("a blank title", Good with { Title = " " });
        yield return Case("a control character in its title", Good with { Title = "a\u0001" });
        yield return Case("half a character in its title", Good with { Title = "a\uD800" });
        yield return Case("an identifier with a space", Good with { Identifier = "a b" });
        yield return Case("an identifier that begins with a digit", With(Lesson with { Identifier = "1" }));
        yield return Case("the same identifier twice", Good with { Items = [Lesson, Lesson] });
        yield return Case("an item named like a resource", Good with { Items = [Lesson, Lesson with { Identifier = "RES-I1" }] });
        yield return Case("an item with neither content nor items", With(new CourseItem("I2", "x")));
        yield return Case("an item with both", With(Lesson with { Items = [Lesson with { Identifier = "I2" }] }));
        yield return Case("a launch that is no file", With(Lesson with { Content = new CourseContent(true, "other.html", [Index]) }));
        yield return Case("two files of one name", With(Lesson with { Content = new CourseContent(true, "index.html", [Index, CourseFile.Of("index.html", [2])]) }));
        yield return Case("two files of one name but for a capital", With(Lesson with { Content = new CourseContent(true, "index.html", [Index, CourseFile.Of("Index.html", [1])]) }));
        yield return Case("a mastery score of 101", With(Lesson with { MasteryScore = 101 }));
        yield return Case("a threshold of 2", With(Lesson with { CompletionThreshold = 2 }));
        yield return Case("a gate on an asset", Good with { Items = [Test("T") with { Content = new CourseContent(false, "index.html", [Index]) }, Lesson with { OpensAfter = "T" }] });
        yield return Case("two tests that open after each other", Good with { Items = [Test("T", "U"), Test("U", "T")] });
        yield return Case("a test that opens after one in a chapter that opens after it", Good with { Items = [Test("T", "U"), new CourseItem("C", "x") { OpensAfter = "T", Items = [Test("U")] }] });
        yield return Case("a blank launch text", With(Lesson with { LaunchText = " " }));
        foreach (var name in new[] { "../a", "/a", "a\\b", "C:/a", "a//b", "./a", "a/", "", "e\u0301", "imsmanifest.xml", "IMSmanifest.XML", "aux.js", new string('a', 300) })
            yield return Case($"a file named « {name} »", Good with { SharedFiles = [CourseFile.Of(name, [1])] });
        yield return Case("401 levels", With(Enumerable.Range(0, 400).Aggregate(Lesson, (inner, n) => new CourseItem($"D{n}", "x") { Items = [inner] })));
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Refused(Course course)
    {
        var output = new MemoryStream();
        foreach (var edition in new[] { ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth })
            await Assert.CatchAsync<ArgumentException>(() => PackageWriter.WriteAsync(course, edition, output));
        Assert.That(output.Length, Is.Zero, "nothing is written of it");
    }

    [Test]
    public async Task Only_two_editions_are_written([Values(ScormEdition.Scorm2004Second, ScormEdition.Scorm2004Third)] ScormEdition edition) =>
        await Assert.CatchAsync<ArgumentException>(() => PackageWriter.WriteAsync(Good, edition, new MemoryStream()));

    [Test]
    public async Task The_course_that_all_of_them_are_made_of_is_written()
    {
        var output = new MemoryStream();
        await PackageWriter.WriteAsync(Good, ScormEdition.Scorm12, output);
        Assert.That(output.Length, Is.Positive);
    }

    private static CourseItem Test(string identifier, string? opensAfter = null) => Lesson with { Identifier = identifier, MasteryScore = 80, OpensAfter = opensAfter };

    private static Course With(CourseItem item) => Good with { Items = [item] };

    private static TestCaseData Case(string what, Course course) => new TestCaseData(course).SetName($"A course with {what} is not written");
}
