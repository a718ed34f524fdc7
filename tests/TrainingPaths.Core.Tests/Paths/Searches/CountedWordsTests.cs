using TrainingPaths.Core.Paths.Searches;

namespace TrainingPaths.Core.Tests.Paths.Searches;

public sealed class CountedWordsTests
{
    [TestCase("Épuisement  professionnel", "epuisement professionnel")]
    [TestCase("  l’équipe, le manager ! ", "l equipe le manager")]
    [TestCase("Burn-out", "burn out")]
    [TestCase("cœur", "coeur")]
    [TestCase("L.4121-1", "l 4121 1")]
    [TestCase("zéro\0un", "zero un")]
    public void What_is_the_same_thing_is_counted_together(string typed, string words) => Assert.That(CountedWords.Of(typed), Is.EqualTo(words));

    [TestCase(null)]
    [TestCase("   ")]
    [TestCase("?!…")]
    [TestCase("\ud83d")]
    public void Without_a_letter_or_a_number_nothing_is_counted(string? typed) => Assert.That(CountedWords.Of(typed), Is.Null);

    [TestCase("claire.benali@example.org")]
    [TestCase("appeler le 06 12 34 56 78")]
    [TestCase("2 84 05 75 123 456")]
    public void An_address_or_a_long_number_is_not_counted(string typed) => Assert.That(CountedWords.Of(typed), Is.Null);

    [Test]
    public void Eighty_signs_are_kept_of_a_longer_text()
    {
        Assert.That(CountedWords.Of(new string('a', 200)), Has.Length.EqualTo(80));
        Assert.That(CountedWords.Of(new string('a', 79) + " suite"), Has.Length.EqualTo(79), "and no blank at the end");
    }
}
