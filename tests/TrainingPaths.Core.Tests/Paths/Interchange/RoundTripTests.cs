using CsCheck;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Questions that go out and come back: what no note told of is as it was.</summary>
public sealed class RoundTripTests
{
    [TestCase(ExchangeFormat.Gift)]
    [TestCase(ExchangeFormat.Aiken)]
    [TestCase(ExchangeFormat.MoodleXml)]
    [TestCase(ExchangeFormat.Qti12)]
    [TestCase(ExchangeFormat.Qti22)]
    [TestCase(ExchangeFormat.Csv)]
    public void What_a_format_can_say_comes_back_as_it_was(ExchangeFormat format)
    {
        var whole = 0;
        QuestionGen.Bank.Sample(bank =>
        {
            var file = QuestionExport.Write(bank, format);
            var report = QuestionImport.Read("questions" + file.Ending, file.Bytes, Exported.NoIds);
            var left = file.Notes.Where(note => note.LeftOut).Select(note => note.Id).ToHashSet();
            var touched = file.Notes.Select(note => note.Id).ToHashSet();
            var sent = bank.Where(question => !left.Contains(question.Id)).ToArray();

            if (sent.Length == 0)
                return;
            Assert.That(report.Items, Has.Count.EqualTo(sent.Length), Exported.Told(report));
            Assert.That(report.Refused, Is.Empty);
            foreach (var (before, after) in sent.Zip(report.Items).Where(pair => !touched.Contains(pair.First.Id)))
            {
                Assert.That(Exported.Json(after.Question), Is.EqualTo(Exported.Json(before)), Exported.Told(report));
                Interlocked.Increment(ref whole);
            }
        }, iter: 300);

        Assert.That(whole, Is.GreaterThan(format == ExchangeFormat.Aiken ? -1 : 100), "The notes must not explain everything away.");
    }

    [Test]
    public void The_same_questions_give_the_same_bytes() => Gen.Select(QuestionGen.Bank, Gen.Enum<ExchangeFormat>()).Sample((bank, format) =>
        QuestionExport.Write(bank, format).Bytes.AsSpan().SequenceEqual(QuestionExport.Write(bank, format).Bytes), iter: 60);

    [Test]
    public void A_picture_travels_in_moodle_xml_and_comes_back()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        var question = new QuizQuestion("q-1", Core.Paths.QuestionKind.OpenText, null, null, "Que voyez-vous ? ![un plan](../../media/plan.png)", Grid: [new QuizCriterion("Voit", 1)]);

        var file = QuestionExport.Write([question], ExchangeFormat.MoodleXml, path => path == "media/plan.png" ? picture : null);
        var read = QuestionImport.Read("q.xml", file.Bytes, Exported.NoIds).Items.Single();

        Assert.That(read.Media.Select(media => media.Bytes), Is.EqualTo(new[] { picture }));
        Assert.That(read.Question.Text, Does.Match(@"^Que voyez-vous \? !\[un plan\]\(\.\./\.\./media/plan-[0-9a-f]{8}\.png\)$"));
        Assert.That(read.Media[0].Path, Does.StartWith("media/plan-").And.EndsWith(".png"));
    }
}
