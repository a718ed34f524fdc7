using CsCheck;
using TrainingPaths.Core.Paths.Interchange.Gift;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>Our reading of GIFT beside that of gift-pegjs, on generated texts.</summary>
public sealed class GiftOracleTests
{
    private const int Texts = 1_500;

    [Test]
    public async Task Generated_texts_are_read_as_another_parser_reads_them()
    {
        var texts = new List<string>();
        GiftGen.File.Sample(texts.Add, iter: Texts, threads: 1);

        var theirs = await GiftOracle.ReadAsync(texts);

        var understood = texts.Zip(theirs).Where(pair => pair.Second!["error"] is null).ToList();
        Assert.That(understood, Has.Count.GreaterThan(texts.Count * 9 / 10), theirs.FirstOrDefault(one => one!["error"] is not null)?.ToJsonString());
        foreach (var (text, their) in understood)
            Assert.That(Ours(text), Is.EqualTo(their!["questions"]!.AsArray().Select(question => GiftShape.Theirs(question!.AsObject()))), text);
    }

    [Test]
    public async Task The_control_that_differs_is_told()
    {
        var theirs = await GiftOracle.ReadAsync(["zLa couleur ? {=rouge ~bleu}\n"]);

        Assert.That(Ours("zLa couleur ? {=rouge ~vert}\n"), Is.Not.EqualTo(theirs[0]!["questions"]!.AsArray().Select(question => GiftShape.Theirs(question!.AsObject()))));
    }

    private static List<string> Ours(string text)
    {
        var map = new LineMap(text);
        return [.. GiftBlocks.Of(text).Select(block => GiftShape.Ours(new GiftParser(block, map).Parse()))];
    }
}
