using System.Xml;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Scorm.Writing;

/// <summary>Refuses a course that no LMS could read, before anything is written.</summary>
internal static class CourseRules
{
    private const int DeepestItem = 400;

    /// <exception cref="ArgumentException">The course is wrong; the message says where.</exception>
    /// <returns>The package's files, shared ones first, each once.</returns>
    public static IReadOnlyList<CourseFile> Check(Course course)
    {
        var files = new Dictionary<string, CourseFile>();
        var identifiers = new HashSet<string>();
        Take(course.Identifier, identifiers);
        Take(Names.Organization(course), identifiers);
        Take(Names.Shared, identifiers);
        CheckTitle(course.Identifier, course.Title);
        Require(course.Items.Count > 0, course.Identifier, "has no item");
        foreach (var file in course.SharedFiles) Add(file, files);
        foreach (var (item, depth) in Names.All(course))
        {
            Require(depth <= DeepestItem, item.Identifier, $"lies more than {DeepestItem} levels deep");
            Take(item.Identifier, identifiers);
            CheckTitle(item.Identifier, item.Title);
            Require(item.Content is null != (item.Items.Count == 0), item.Identifier, "must have either content or items");
            Require(item.MasteryScore is null or (>= 0 and <= 100), item.Identifier, "has a mastery score outside 0..100");
            Require(item.CompletionThreshold is null or (>= 0 and <= 1), item.Identifier, "has a completion threshold outside 0..1");
            Require(item.LaunchText is null || (item.LaunchText.Length <= 4000 && !string.IsNullOrWhiteSpace(item.LaunchText)), item.Identifier, "has a launch text that is blank or longer than 4,000 characters");
            if (item.Content is not { } content) continue;
            Take(Names.Resource(item), identifiers);
            foreach (var file in content.Files) Add(file, files);
            Require(files.TryGetValue(ZipName.Key(content.Launch), out var launch) && launch.Name == content.Launch, item.Identifier, $"launches {content.Launch}, which is not among the files");
        }

        CheckGates(course);
        return [.. files.Values];
    }

    /// <summary>What is opened by a result must have one to wait for, and not wait for itself.</summary>
    private static void CheckGates(Course course)
    {
        var graded = Names.All(course).Select(one => one.Item).Where(item => item is { Content.IsSco: true, MasteryScore: not null }).Select(item => item.Identifier).ToHashSet();
        foreach (var item in Names.All(course).Select(one => one.Item).Where(item => item.OpensAfter is not null))
        {
            Require(graded.Contains(item.OpensAfter!), item.Identifier, $"opens after {item.OpensAfter}, which is no SCO with a mastery score");
        }

        var open = Opening(course);
        foreach (var (item, _) in Names.All(course)) Require(open.Contains(item.Identifier), item.Identifier, "never opens: what it waits for waits for it");
    }

    /// <summary>What a learner who passes everything comes to: an item opens in an open chapter once the lesson it opens after is open.</summary>
    private static HashSet<string> Opening(Course course)
    {
        var open = new HashSet<string>();
        for (var before = -1; before < open.Count;)
        {
            before = open.Count;
            var waiting = new Stack<CourseItem>(course.Items);
            while (waiting.TryPop(out var item))
            {
                if (item.OpensAfter is not null && !open.Contains(item.OpensAfter)) continue;
                open.Add(item.Identifier);
                foreach (var inner in item.Items) waiting.Push(inner);
            }
        }

        return open;
    }

    private static void Add(CourseFile file, Dictionary<string, CourseFile> files)
    {
        var key = ZipName.Key(file.Name);
        Require(files.TryAdd(key, file) || files[key] == file, file.Name, "is the name of two different files (upper and lower case make no difference)");
        Require(!file.Name.Equals("imsmanifest.xml", StringComparison.OrdinalIgnoreCase), file.Name, "is written by the writer");
        try
        {
            Require(ZipName.Clean(file.Name, PackageLimits.Default) == file.Name && !file.Name.EndsWith('/'), file.Name, "is not a plain path in Unicode's form C");
        }
        catch (PackageRefusedException e)
        {
            throw new ArgumentException($"{file.Name}: {e.Message}", e);
        }
    }

    private static void Take(string identifier, HashSet<string> taken)
    {
        try
        {
            XmlConvert.VerifyNCName(identifier);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            throw new ArgumentException($"« {identifier} » is no identifier: it must be an XML name without colon.", e);
        }

        Require(taken.Add(identifier), identifier, "is used twice");
    }

    private static void CheckTitle(string identifier, string title)
    {
        Require(!string.IsNullOrWhiteSpace(title), identifier, "has no title");
        Require(title.Length <= 1000, identifier, "has a title of more than 1,000 characters");
    }

    private static void Require(bool condition, string subject, string otherwise)
    {
        if (!condition) throw new ArgumentException($"{subject} {otherwise}.");
    }
}
