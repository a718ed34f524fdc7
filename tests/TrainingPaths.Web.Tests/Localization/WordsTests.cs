using System.Globalization;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Tests.Localization;

public sealed class WordsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 12, 9, 42, 0, TimeSpan.Zero);

    [TestCase("fr", "10 h 42")]
    [TestCase("en", "10:42 am")]
    public void An_hour_is_said_in_Paris_as_people_say_it(string language, string expected) => Assert.That(In(language, () => Words.Time(Morning)), Is.EqualTo(expected));

    [TestCase("fr", 2026, 3, 12, "12 mars 2026")]
    [TestCase("fr", 2026, 8, 1, "1er août 2026")]
    [TestCase("en", 2026, 3, 1, "1 March 2026")]
    public void A_day_is_said_in_full(string language, int year, int month, int day, string expected) =>
        Assert.That(In(language, () => Words.Day(new DateOnly(year, month, day))), Is.EqualTo(expected));

    [Test]
    public void The_day_of_an_instant_is_that_of_the_zone_not_of_the_server() =>
        Assert.That(In("fr", () => Words.Day(new DateTimeOffset(2026, 3, 11, 23, 30, 0, TimeSpan.Zero))), Is.EqualTo("12 mars 2026"));

    [TestCase("fr", 0, "0 min")]
    [TestCase("fr", 12, "12 min")]
    [TestCase("fr", 120, "2 h")]
    [TestCase("fr", 125, "2 h 05")]
    [TestCase("en", 135, "2 h 15 min")]
    public void A_length_is_said_in_hours_and_minutes(string language, int minutes, string expected) => Assert.That(In(language, () => Words.Duration(minutes)), Is.EqualTo(expected));

    [TestCase("fr", "1 250")]
    [TestCase("en", "1,250")]
    public void A_large_number_is_cut_in_thousands(string language, string expected) => Assert.That(In(language, () => Words.Number(1250)), Is.EqualTo(expected));

    // Plain spaces on the expected side keep the cases readable.
    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(language);
        try
        {
            var said = say();
            Assert.That(said, Does.Not.Contain(' '), "a breaking space");
            return said.Replace('\u00A0', ' ');
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
