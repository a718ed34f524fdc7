using System.Text;
using CsCheck;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Scorm.Tests.Writing;

/// <summary>Courses of any shape that the writer accepts.</summary>
internal static class CourseGenerator
{
    private static readonly Gen<string> Title =
        Gen.OneOf(Gen.String[Gen.Char["abcXYZ09 <>&\"'éœ€漢\u0301"], 1, 30], Gen.Const("𐍈 ]]> &amp; <b>"), Gen.Const("  two  spaces "))
            .Select(title => string.IsNullOrWhiteSpace(title) ? "Untitled" : title);

    private static readonly Gen<Navigation> Ways = Gen.Select(Gen.Bool, Gen.Bool).Select((choice, flow) => new Navigation(choice, flow));

    private static readonly Gen<string> Name =
        Gen.Select(Gen.OneOf("", "a/", "a/b c/", "médias/", "100%/", "a#b?/"), Gen.OneOf("index", "x y", "leçon", "a+b", "50%", "漢"), Gen.OneOf(".html", ".js", ""))
            .Select((folder, name, extension) => folder + name + extension);

    private static readonly Gen<CourseItem> Lesson = Gen.Select(
            Title,
            Gen.Bool,
            Name,
            Gen.Decimal[0, 100].Select(score => Math.Round(score, 2)).Nullable(),
            Gen.Decimal[0, 1].Select(share => Math.Round(share, 3)).Nullable(),
            Gen.OneOf<string?>(null, "a=1", "p=é&q=%20"),
            Gen.OneOf<string?>(null, "line 1\nline 2", "a\r\nb\tc", " <x/> "))
        .Select((title, isSco, name, mastery, threshold, parameters, text) => new CourseItem("?", title)
        {
            Content = new CourseContent(isSco, name, [File(name), File(name + ".css")]) { Parameters = parameters },
            MasteryScore = mastery,
            CompletionThreshold = threshold,
            LaunchText = text,
        });

    /// <summary>Trees down to four levels; identifiers and file names are made unique afterwards.</summary>
    public static readonly Gen<Course> Course = Gen.Select(Title, Items(4), Ways, Gen.Bool)
        .Select((title, items, ways, shared) => new Course("COURSE-1", title, Numbered(items, "I"))
        {
            Navigation = ways,
            SharedFiles = shared ? [File("shared/common.js"), File("shared/style.css")] : [],
        });

    private static Gen<CourseItem[]> Items(int levels) => Item(levels).Array[1, 4];

    private static Gen<CourseItem> Item(int levels) => levels == 0 ? Lesson : Gen.Frequency(
        (3, Lesson),
        (1, Gen.Select(Title, Items(levels - 1), Ways).Select((title, items, ways) => new CourseItem("?", title) { Items = items, Navigation = ways })));

    private static CourseItem[] Numbered(IReadOnlyList<CourseItem> items, string stem) => [.. items.Select((item, n) => item with
    {
        Identifier = $"{stem}{n}",
        Items = Numbered(item.Items, $"{stem}{n}."),
        Content = item.Content is null ? null : item.Content with
        {
            Launch = $"{stem}{n}/{item.Content.Launch}",
            Files = [.. item.Content.Files.Select(file => File($"{stem}{n}/{file.Name}"))],
        },
    })];

    private static CourseFile File(string name) => CourseFile.Of(name, Encoding.UTF8.GetBytes(name));
}
