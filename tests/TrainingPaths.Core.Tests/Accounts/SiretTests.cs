using CsCheck;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Core.Tests.Accounts;

public sealed class SiretTests
{
    private static readonly Gen<string> Valid = Gen.Int[0, 9].Array[Siret.Length - 1].Select(digits => Enumerable.Range(0, 10).Select(last => string.Concat(digits) + last).First(Siret.IsOne)).Where(text => !text.StartsWith("356", StringComparison.Ordinal));

    [TestCase("73282932000074")]
    [TestCase("35600000000048", Description = "La Poste's head office, which follows both rules")]
    [TestCase("35600000049837", Description = "one of La Poste's, whose digits add up to a multiple of five")]
    public void A_number_of_the_register_is_one(string text) => Assert.That(Siret.IsOne(text), Is.True);

    [TestCase("")]
    [TestCase("7328293200007")]
    [TestCase("732829320000740")]
    [TestCase("7328293200007a")]
    [TestCase("٧٣٢٨٢٩٣٢٠٠٠٠٧٤")]
    public void Anything_else_is_none(string text) => Assert.That(Siret.IsOne(text), Is.False);

    [Test]
    public void One_mistyped_digit_is_found() => Gen.Select(Valid, Gen.Int[0, Siret.Length - 1], Gen.Int[1, 9]).Sample((text, at, by) =>
        !Siret.IsOne(text[..at] + ((text[at] - '0' + by) % 10) + text[(at + 1)..]));

    [Test]
    public void Two_swapped_digits_are_found_unless_they_are_nought_and_nine() => Gen.Select(Valid, Gen.Int[0, Siret.Length - 2]).Sample((text, at) =>
    {
        var (a, b) = (text[at], text[at + 1]);
        return a == b || (a, b) is ('0', '9') or ('9', '0') || !Siret.IsOne($"{text[..at]}{b}{a}{text[(at + 2)..]}");
    });

    [Test]
    public void Spaces_that_people_write_in_it_do_not_count() => Assert.That(Siret.Compact(" 732 829 320\u00A000074 "), Is.EqualTo("73282932000074"));

    [TestCase("610780082", true)]
    [TestCase("2A0000014", true)]
    [TestCase("2C0000014", false)]
    [TestCase("61078008", false)]
    [TestCase("61078008x", false)]
    public void A_number_of_the_register_of_health_establishments_has_its_form(string text, bool holds) => Assert.That(StructureFacts.IsFiness(text), Is.EqualTo(holds));
}
