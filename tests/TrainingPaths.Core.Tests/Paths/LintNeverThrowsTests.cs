using System.Text;
using CsCheck;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The linter reads what people upload and what editors half save: whatever it is given, it answers.</summary>
public sealed class LintNeverThrowsTests
{
    // The second module's files are of the same kinds as the first's.
    public static IEnumerable<string> TextFiles => SampleFolder.Files.Where(file => !file.StartsWith("modules/02-", StringComparison.Ordinal));

    [TestCaseSource(nameof(TextFiles))]
    public void Whatever_line_is_deleted_doubled_or_cut(string file)
    {
        using var sample = new SampleFolder();
        var lines = sample.Read(file).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            CheckAnswers(sample, file, [.. lines[..i], .. lines[(i + 1)..]]);
            CheckAnswers(sample, file, [.. lines[..i], lines[i], .. lines[i..]]);
            CheckAnswers(sample, file, [.. lines[..i], lines[i][..(lines[i].Length / 2)]]);
        }
    }

    [Test]
    public void Whatever_bytes_a_file_holds() =>
        Gen.Select(Gen.OneOf(SampleFolder.Files), Gen.Byte.Array[0, 400], Gen.Int[0, 2_000]).Sample((file, bytes, at) =>
        {
            using var sample = new SampleFolder();
            var original = Encoding.UTF8.GetBytes(sample.Read(file));
            var cut = Math.Min(at, original.Length);
            sample.Write(file, [.. original[..cut], .. bytes, .. original[cut..]]);
            return sample.Lint() is not null;
        }, iter: 150, threads: 1);

    [Test]
    public void Whatever_signs_of_the_formats_a_file_holds() =>
        Gen.Select(Gen.OneOf(SampleFolder.Files), Gen.OneOf(Signs).Array[1, 60]).Sample((file, signs) =>
        {
            using var sample = new SampleFolder();
            var front = file.EndsWith(".md", StringComparison.Ordinal) ? "---\nid: x\n---\n" : "";
            sample.Write(file, front + string.Concat(signs));
            return sample.Lint() is not null;
        }, iter: 300, threads: 1);

    [TestCaseSource(nameof(Bombs))]
    public void A_text_made_to_be_costly_is_answered(string file, string text)
    {
        using var sample = new SampleFolder();
        sample.Write(file, text);

        Assert.That(sample.Lint().HasErrors);
    }

    private static readonly string[] Signs =
    [
        "[", "]", "(", ")", "![", "](", "*", "**", "_", "`", "```", "\n", "\n\n", "|", "|-|", ":::", "::: example\n", "> ", "- ", "1. ", "- [ ] ", "#", "## ", "<", ">", "<!--", "-->",
        "<script>", "</", "&amp;", "&#0;", "{", "}", ": ", "- id: ", "&a ", "*a", "!!x ", "? ", "---\n", "...\n", "%YAML 1.1\n", "'", "\"", "\\", "\t", "    ", "é", "😀", "\u2028", "a", "~",
    ];

    private static IEnumerable<TestCaseData> Bombs()
    {
        const string Sheet = "sheets/semaine-type.md";
        const string Front = "---\nid: x\ntitle: x\nsummary: x\n---\n";
        yield return Bomb("one line of a megabyte", "path.yaml", "title: " + new string('x', 1_000_000));
        yield return Bomb("nested flow lists", "path.yaml", new string('[', 100_000));
        yield return Bomb("nested flow maps", "path.yaml", string.Concat(Enumerable.Repeat("{a: ", 50_000)));
        yield return Bomb("nested block lists", "path.yaml", string.Concat(Enumerable.Repeat("- ", 50_000)));
        yield return Bomb("aliases of aliases", "path.yaml", "a: &a [x,x]\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"k{i}: &k{i} [*a,*a]\n")));
        yield return Bomb("a table of many columns", Sheet, Front + "|" + string.Concat(Enumerable.Repeat("a|", 3_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 3_000)) + "\n" + string.Concat(Enumerable.Repeat("a|\n", 3_000)));
        yield return Bomb("a table of many rows", Sheet, Front + "|a|a|a|a|\n|-|-|-|-|\n" + string.Concat(Enumerable.Repeat("a|\n", 20_000)));
        yield return Bomb("nested quotations", Sheet, Front + new string('>', 60_000));
        yield return Bomb("nested lists", Sheet, Front + string.Concat(Enumerable.Repeat("- ", 30_000)));
        yield return Bomb("nested blocks", Sheet, Front + string.Concat(Enumerable.Repeat("::: example\n", 5_000)));
        yield return Bomb("open brackets", Sheet, Front + new string('[', 3_900));
        yield return Bomb("nested emphasis", Sheet, Front + string.Concat(Enumerable.Repeat("*a ", 20_000)));
        yield return Bomb("nested elements", Sheet, Front + string.Concat(Enumerable.Repeat("<div>", 12_000)));
        yield return Bomb("nested picture", "media/semaine.svg", "<svg>" + string.Concat(Enumerable.Repeat("<g>", 60_000)));
        yield return Bomb("a megabyte of zeros", "media/semaine.svg", new string('\0', 1_000_000));
    }

    private static TestCaseData Bomb(string name, string file, string text) => new TestCaseData(file, text).SetArgDisplayNames(name);

    private static void CheckAnswers(SampleFolder sample, string file, string[] lines)
    {
        sample.Write(file, string.Join('\n', lines));
        LintReport? report = null;
        Assert.That(() => report = sample.Lint(), Throws.Nothing, string.Join('\n', lines));
        Assert.That(report!.Findings.All(found => found.Line >= 1 && found.Column >= 1), string.Join('\n', report.Findings.Select(found => found.ToString())));
    }
}
