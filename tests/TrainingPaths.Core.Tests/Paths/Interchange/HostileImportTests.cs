using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Files that mean no good, or are broken: they are answered, quickly, and nothing of them runs.</summary>
public sealed class HostileImportTests
{
    private const string Moodle = """
        <quiz><question type="multichoice"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[<p>Que faire ?</p>]]></text></questiontext><single>true</single>
        <answer fraction="100"><text>Prévenir</text><feedback format="html"><text>FEEDBACK</text></feedback></answer><answer fraction="0"><text>Partir</text></answer></question></quiz>
        """;

    [TestCase("""<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="essay"><questiontext><text>&x;</text></questiontext></question></quiz>""")]
    [TestCase("""<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><quiz>&b;</quiz>""")]
    [TestCase("""<?xml version="1.0"?><!DOCTYPE quiz SYSTEM "http://127.0.0.1/evil.dtd"><quiz/>""")]
    public void A_document_type_is_refused_where_it_stands(string xml)
    {
        var report = Exported.Read("q.xml", xml);

        Assert.That(report.Items, Is.Empty);
        Assert.That(report.Refused.Select(note => (note.Line, note.Reason.Contains("DOCTYPE", StringComparison.Ordinal))), Is.EqualTo(new[] { (1, true) }));
    }

    [TestCase("<script>alert(1)</script>Bien")]
    [TestCase("""<img src="x" onerror="alert(1)">Bien""")]
    [TestCase("""<a href="javascript:alert(1)" onclick="alert(2)">Bien</a>""")]
    [TestCase("""<svg><script>alert(1)</script></svg><iframe src="https://example.org"></iframe>Bien""")]
    [TestCase("""<style>@import url(http://example.org)</style><math><mtext></mtext></math><p style="background:url(javascript:alert(1))">Bien</p>""")]
    [TestCase("""<img src="data:text/html;base64,PHNjcmlwdD4=">Bien""")]
    [TestCase("""<form action="http://example.org"><button formaction="javascript:alert(1)">x</button></form>Bien""")]
    public void Markup_that_would_run_goes_and_the_words_stay(string html)
    {
        var gift = "[html]Que faire ? {=oui#[html]" + html.Replace("=", "\\=", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal) + " ~non}";
        var escaped = html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        foreach (var (name, text) in new[] { ("q.xml", Moodle.Replace("FEEDBACK", escaped, StringComparison.Ordinal)), ("q.gift", gift), ("q.csv", $"kind;text;right;option1;option2;feedback1\nsingle;Que faire ?;A;oui;non;\"{html.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n") })
        {
            var report = Exported.Read(name, text);
            var said = report.Items.Single().Question.Options![0].Feedback;

            Assert.That(said, Does.Contain("Bien"), name);
            Assert.That(said, Does.Not.Contain("<").And.Not.Contain("script").And.Not.Contain("alert").And.Not.Contain("example.org").And.Not.Contain("onerror"), name);
            Assert.That(report.Changed.Concat(report.Refused), Is.Not.Empty, name);
        }
    }

    [Test]
    public void A_picture_is_held_against_its_bytes()
    {
        var xml = """<quiz><question type="essay"><name><text>Q</text></name><questiontext format="html"><text>Voir &lt;img src="@@PLUGINFILE@@/a.png" alt="plan"&gt;</text><file name="a.png" encoding="base64">BYTES</file></questiontext></question></quiz>""";
        string With(byte[] bytes) => xml.Replace("BYTES", Convert.ToBase64String(bytes), StringComparison.Ordinal);

        var good = Exported.Read("q.xml", With([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 9]));
        var bad = Exported.Read("q.xml", With("MZ\u0090 this program"u8.ToArray()));
        var script = Exported.Read("q.xml", With("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray()));

        Assert.That(good.Items.Single().Media.Single().ContentType, Is.EqualTo("image/png"));
        Assert.That(new[] { bad, script }.Select(report => (report.Items.Single().Media.Count, report.Items.Single().Question.Text, report.Refused.Single().Rule)), Is.All.EqualTo((0, "Voir plan", "import.picture")));
    }

    [TestCase("=HYPERLINK(\"http://example.org\")")]
    [TestCase("+1+1")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    [TestCase("\tx")]
    [TestCase("'=1")]
    [TestCase("''@x")]
    public void A_cell_that_a_spreadsheet_would_run_goes_out_neutralised_and_comes_back(string text)
    {
        var question = new Core.Paths.Format.QuizQuestion("q-1", Core.Paths.QuestionKind.ShortAnswer, null, null, "Ceci : ?", Accepted: ["x" + text, text.Trim()], Tags: [text.Trim()]);

        var file = QuestionExport.Write([question], ExchangeFormat.Csv);
        var cells = Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split('\n', ';').Select(cell => cell.Trim('\r', '"'));
        var back = QuestionImport.Read("q.csv", file.Bytes, Exported.NoIds);

        Assert.That(cells.Where(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0])), Is.Empty);
        Assert.That(Exported.Json(back.Items.Single().Question), Is.EqualTo(Exported.Json(question)));
        Assert.That(back.Changed, Is.Empty);
    }

    [Test]
    public void A_formula_of_a_table_from_elsewhere_is_kept_as_words_and_told()
    {
        var report = Exported.Read("q.csv", "kind,text,right,option1,option2\nsingle,\"=cmd|' /C calc'!A0\",A,un,deux\n");

        Assert.That(report.Changed.Single().Rule, Is.EqualTo("csv.formula"));
        Assert.That(Encoding.UTF8.GetString(QuestionExport.Write([report.Items.Single().Question], ExchangeFormat.Csv).Bytes), Does.Contain("'=cmd"));
    }

    public static IEnumerable<TestCaseData> Bombs()
    {
        var big = new string('x', 1_000_000);
        yield return Bomb("a question of a megabyte, GIFT", "q.gift", $"{big} {{=a ~b}}");
        yield return Bomb("a question of a megabyte, Aiken", "q.txt", $"{big}\nA. a\nB. b\nANSWER: A\n");
        yield return Bomb("a question of a megabyte, CSV", "q.csv", $"kind;text;right;option1;option2\nsingle;{big};A;a;b\n");
        yield return Bomb("a question of a megabyte, Moodle", "q.xml", Moodle.Replace("FEEDBACK", big, StringComparison.Ordinal));
        yield return Bomb("a megabyte of one word's gaps", "q.xml", Moodle.Replace("type=\"multichoice\"", "type=\"cloze\"", StringComparison.Ordinal).Replace("Que faire ?", string.Concat(Enumerable.Repeat("{1:MC:", 10_000)), StringComparison.Ordinal));
        yield return Bomb("elements within each other", "q.xml", "<quiz>" + string.Concat(Enumerable.Repeat("<question>", 100_000)));
        yield return Bomb("HTML within each other", "q.xml", Moodle.Replace("FEEDBACK", string.Concat(Enumerable.Repeat("&lt;div>", 9_000)), StringComparison.Ordinal));
        yield return Bomb("emphasis within each other", "q.gift", "[html]" + string.Concat(Enumerable.Repeat("<b><i>", 5_000)) + " {=a ~b}");
        yield return Bomb("a thousand attributes and one", "q.xml", "<quiz " + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"a{i}='' ")) + "/>");
        yield return Bomb("braces", "q.gift", new string('{', 500_000));
        yield return Bomb("thousands of answers", "q.gift", "Q {" + string.Concat(Enumerable.Repeat("~a ", 100_000)) + "}");
        yield return Bomb("an open quote", "q.csv", "kind;text\nsingle;\"" + big + big);
        yield return Bomb("a table of columns", "q.csv", "kind;text;" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"c{i};")) + "\n");
        yield return Bomb("zeros", "q.gift", new string('\0', 1_000_000));
        yield return Bomb("nothing", "q.gift", "");
        yield return Bomb("another XML", "q.xml", "<html><body>bonjour</body></html>");
        yield return Bomb("a poem", "poeme.txt", "Sous le pont Mirabeau\ncoule la Seine");
    }

    [TestCaseSource(nameof(Bombs))]
    public void A_costly_or_foreign_file_is_refused_in_words_and_in_time(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        var report = Exported.Read(name, text);

        Assert.That(report.Refused, Is.Not.Empty);
        Assert.That(report.Refused.All(note => note is { Line: > 0, Column: > 0, Reason.Length: > 10 and < 500 }));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [TestCase("q.gift")]
    [TestCase("q.txt")]
    [TestCase("q.csv")]
    [TestCase("q.xml")]
    public void Of_a_hundred_thousand_questions_the_first_thousands_are_taken_and_the_rest_is_told(string name)
    {
        var text = name switch
        {
            "q.gift" => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Q{i} {{=a ~b}}\n\n")),
            "q.txt" => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Q{i}\nA. a\nB. b\nANSWER: A\n\n")),
            "q.csv" => "kind;text;right;option1;option2\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"single;Q{i};A;a;b\n")),
            _ => $"<quiz>{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<question type=\"essay\"><questiontext><text>Q{i}</text></questiontext></question>"))}</quiz>",
        };
        var watch = Stopwatch.StartNew();
        var report = Exported.Read(name, text);

        Assert.That((report.Items.Count, report.Refused.Single().Rule), Is.EqualTo((ImportLimits.MostQuestions, "import.too-many")));
        Assert.That(report.Items.Select(item => item.Question.Id), Is.Unique);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void A_zip_file_that_grows_or_leads_out_is_refused()
    {
        var (bomb, outside) = (Zip(("items/a.xml", new string('0', 30_000_000))), Zip(("../a.xml", "<x/>")));

        Assert.That(new[] { bomb, outside }.Select(zip => QuestionImport.Read("q.zip", zip, Exported.NoIds).Refused.Single().Rule), Is.All.EqualTo("import.zip"));
    }

    [Test]
    public void Other_encodings_are_read_and_told()
    {
        const string Text = "L'été commence-t-il en juin ? {T}\n";
        var plain = QuestionImport.Read("q.gift", Encoding.UTF8.GetBytes(Text), Exported.NoIds);
        var marked = QuestionImport.Read("q.gift", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], Exported.NoIds);
        var wide = QuestionImport.Read("q.gift", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)], Exported.NoIds);
        var other = QuestionImport.Read("q.gift", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)], Exported.NoIds);
        var latin = QuestionImport.Read("q.gift", Encoding.Latin1.GetBytes(Text), Exported.NoIds);

        Assert.That(new[] { plain, marked, wide, other, latin }.Select(report => report.Items.Single().Question.Text), Is.All.EqualTo("L'été commence-t-il en juin ?"));
        Assert.That(new[] { plain, marked }.SelectMany(report => report.Changed), Is.Empty);
        Assert.That(new[] { wide, other, latin }.Select(report => report.Changed.Single().Rule), Is.All.EqualTo("import.encoding"));
    }

    [Test]
    public void Whatever_is_cut_out_of_or_put_into_a_file() => Gen.Select(QuestionGen.Bank, Gen.Enum<ExchangeFormat>(), Gen.Int[0, 5_000], Gen.Int[0, 200], Gen.Byte.Array[0, 20], Gen.Bool).Sample((bank, format, at, length, bytes, cut) =>
    {
        var file = QuestionExport.Write(bank, format);
        var start = at % (file.Bytes.Length + 1);
        byte[] broken = cut ? file.Bytes[..start] : [.. file.Bytes[..start], .. bytes, .. file.Bytes[Math.Min(file.Bytes.Length, start + length)..]];
        return Answers(QuestionImport.Read("q" + file.Ending, broken, Exported.NoIds));
    }, iter: 2_000);

    [Test]
    public void Whatever_signs_of_the_formats_stand_together() => Gen.Select(Gen.OneOf("q.gift", "q.txt", "q.csv", "q.xml", "q"), Gen.OneOf(Signs).Array[1, 60]).Sample((name, signs) =>
        Answers(Exported.Read(name, string.Concat(signs))), iter: 3_000);

    private static readonly string[] Signs =
    [
        "{", "}", "=", "~", "#", "####", "::", "->", "%50%", "%", "T", "TRUE", "\n", "\n\n", "$CATEGORY: ", "//", "[html]", "\\", "A. a\n", "B. b\n", "ANSWER: A\n", "ANSWER:", "kind;text;option1;right\n", "single;", ";", "\"", "\t", "'=",
        "<quiz>", "<question type=\"cloze\">", "<questiontext><text>", "</text></questiontext>", "</question>", "</quiz>", "<item>", "<presentation>", "<questestinterop>", "<assessmentItem>", "<itemBody>", "<choiceInteraction>", "<b>", "&lt;", "&#0;", "{1:MC:=a~b}", "[[1]]", "{1}", "é", "😀", "\0", "mot", "3..4", "1:2", "!DOCTYPE",
    ];

    /// <summary>A file gives questions or a reason, each in its place.</summary>
    private static bool Answers(ImportReport report) =>
        (report.Items.Count > 0 || report.Refused.Count > 0) && report.Refused.Concat(report.Changed).All(note => note.Line > 0 && note.Column > 0 && note.Reason.Length > 0 && note.Rule.Length > 0);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static TestCaseData Bomb(string name, string file, string text) => new TestCaseData(file, text).SetArgDisplayNames(name);
}
