using System.Text;
using CsCheck;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Sequencing.Definitions;
using TrainingPaths.Scorm.Tests.Packages.Kit;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Scorm.Tests.Writing;

public sealed class RoundTripTests
{
    [TestCase(ScormEdition.Scorm12)]
    [TestCase(ScormEdition.Scorm2004Fourth)]
    public async Task What_is_written_is_read_back_the_same_and_without_a_warning(ScormEdition edition) =>
        await CourseGenerator.Course.SampleAsync(
            async course =>
            {
                var (reading, files) = await ReadAsync(await WrittenAsync(course, edition));
                Assert.That(reading.Problems.Told(), Is.Empty);
                Assert.That((reading.Edition, reading.Title, reading.Manifest!.Identifier), Is.EqualTo(((ScormEdition?)edition, Collapsed(course.Title), course.Identifier)));
                Assert.That(Told(reading.Manifest, edition), Is.EqualTo(Told(course, edition)));
                Assert.That(files.Where(file => file.Key != "imsmanifest.xml" && file.Key != file.Value), Is.Empty, "each file holds its own name");
            },
            iter: 200);

    [TestCase(ScormEdition.Scorm12)]
    [TestCase(ScormEdition.Scorm2004Fourth)]
    public async Task The_same_course_gives_the_same_bytes(ScormEdition edition) =>
        await CourseGenerator.Course.SampleAsync(
            async course =>
            {
                var (once, again) = (await WrittenAsync(course, edition), await WrittenAsync(course, edition));
                Assert.That(again.ToArray(), Is.EqualTo(once.ToArray()));
            },
            iter: 50);

    [Test]
    public async Task Four_hundred_levels_are_written_and_read([Values(ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth)] ScormEdition edition)
    {
        var lesson = new CourseItem("L", "Lesson") { Content = new CourseContent(false, "a.html", [CourseFile.Of("a.html", [1])]) };
        var course = new Course("C", "Deep", [Enumerable.Range(1, 399).Aggregate(lesson, (inner, n) => new CourseItem($"D{n}", "Chapter") { Items = [inner] })]);
        var (reading, _) = await ReadAsync(await WrittenAsync(course, edition));
        Assert.That((reading.Verdict, reading.ItemCount), Is.EqualTo((PackageVerdict.Accepted, 400)));
    }

    private static async Task<MemoryStream> WrittenAsync(Course course, ScormEdition edition)
    {
        var zip = new MemoryStream();
        await PackageWriter.WriteAsync(course, edition, zip);
        return zip;
    }

    private static async Task<(PackageReading Reading, Dictionary<string, string> Files)> ReadAsync(MemoryStream zip)
    {
        var files = new Dictionary<string, string>();
        var reading = await new PackageReader().ReadAsync(zip, async (name, content, cancel) =>
        {
            using var text = new StreamReader(content, Encoding.UTF8);
            files.Add(name, await text.ReadToEndAsync(cancel));
        });
        return (reading, files);
    }

    private static IEnumerable<string> Told(Course course, ScormEdition edition)
    {
        var full = edition == ScormEdition.Scorm2004Fourth;
        if (full) yield return $"root {course.Navigation}";
        foreach (var (item, depth) in Walk(course.Items, one => one.Items, 1))
        {
            var way = full && item.Items.Count > 0 ? item.Navigation.ToString() : "";
            var threshold = full ? Number(item.CompletionThreshold) : "";
            yield return $"{depth} {item.Identifier} {Collapsed(item.Title)} {item.Content?.Launch} {item.Content?.IsSco} {item.Content?.Parameters} {Number(item.MasteryScore)} {threshold} {item.LaunchText} {way}";
        }
    }

    private static IEnumerable<string> Told(Manifest manifest, ScormEdition edition)
    {
        var full = edition == ScormEdition.Scorm2004Fourth;
        var resources = manifest.Resources.ToDictionary(resource => resource.Identifier);
        if (full) yield return $"root {Way(manifest.Default.Sequencing)}";
        foreach (var (item, depth) in Walk(manifest.Default.Items, one => one.Items, 1))
        {
            var resource = item.ResourceIdentifier is null ? null : resources[item.ResourceIdentifier];
            var way = full && item.Items.Count > 0 ? Way(item.Sequencing).ToString() : "";
            var primary = item.Sequencing.PrimaryObjective;
            var mastery = full ? (primary.SatisfiedByMeasure ? primary.MinimumNormalizedMeasure * 100 : null) : item.Scorm12!.MasteryScore;
            var threshold = item.CompletionThreshold.Declared ? Number(item.CompletionThreshold.MinimumProgressMeasure) : "";
            yield return $"{depth} {item.Identifier} {item.Title} {resource?.Href} {resource?.IsSco} {item.Parameters?[1..]} {Number(mastery)} {threshold} {item.DataFromLms} {way}";
        }
    }

    private static IEnumerable<(T Item, int Depth)> Walk<T>(IEnumerable<T> items, Func<T, IEnumerable<T>> children, int depth) =>
        items.SelectMany(item => Walk(children(item), children, depth + 1).Prepend((item, depth)));

    private static Navigation Way(SequencingDefinition sequencing) => new(sequencing.ControlMode.Choice, sequencing.ControlMode.Flow);

    private static string Number(decimal? number) => number?.ToString("0.#####", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Collapsed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
