using TrainingPaths.Scorm.DataModels;

namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

/// <summary>SCORM 2004 RTE 4.2.9.1 and 4.2.9.2: what a response and a correct response look like, type by type.</summary>
public sealed class ResponseTests
{
    [TestCase("true-false", "true|false", "|True|t|1")]
    [TestCase("choice", "|a|a[,]b|urn:ab:c[,]b|choice 1", "[,]|a[,]|a[,]a|{a}|urn:")]
    [TestCase("fill-in", "|any text|a[,]b|{lang=fr}un[,]{lang=en}one|[,]|{case_matters=maybe}a", "{lang=zz}a|a[,]{lang=}b")]
    [TestCase("long-fill-in", "|any text [,] at all|{lang=fr}oui", "{lang=zz}a")]
    [TestCase("likert", "a|urn:ab:likert_1", "|a[,]b|{a}")]
    [TestCase("matching", "|a[.]b|a[.]b[,]c[.]d", "a|a[.]|[.]b|a[.]b[.]c|a[.]b[,]")]
    [TestCase("performance", "|a[.]b|[.]b|a[.]|a[.]any text[,]b[.]1[:]5", "a|[.]|a[.]b[.]c|{x}[.]b")]
    [TestCase("sequencing", "|a|a[,]b[,]a", "[,]|a[,]|{a}")]
    [TestCase("numeric", "0|-1.5|007", "|1[:]2|x|1,5|1e3")]
    [TestCase("other", "|anything[,][.]{lang=zz}", "")]
    public void A_response_has_the_format_of_its_type(string type, string good, string bad)
    {
        var runTime = Begin(type);
        foreach (var value in good.Split('|')) Expect(runTime, "learner_response", value, "0");
        foreach (var value in Refused(bad)) Expect(runTime, "learner_response", value, "406");
    }

    [TestCase("true-false", "true|false", "|maybe")]
    [TestCase("choice", "|a|a[,]b", "a[,]a|{order_matters=true}a")]
    [TestCase("fill-in", "{case_matters=true}a|{order_matters=false}{case_matters=true}{lang=fr}a[,]b|{lang=fr}{case_matters=maybe}a", "{case_matters=maybe}a|{order_matters=true")]
    [TestCase("long-fill-in", "{case_matters=false}a|{order_matters=maybe}is text", "{case_matters=1}a")]
    [TestCase("likert", "a", "")]
    [TestCase("matching", "a[.]b[,]c[.]d", "a")]
    [TestCase("performance", "{order_matters=false}a[.]b|a[.]1[:]5", "{order_matters=x}a[.]b|a")]
    [TestCase("sequencing", "a[,]b[,]c", "[,]")]
    [TestCase("numeric", "1[:]5|[:]5|1[:]|[:]|-2[:]-1|3.5", "|5[:]1|1[:]2[:]3|a[:]2")]
    [TestCase("other", "anything", "")]
    public void A_correct_response_has_the_format_of_its_type(string type, string good, string bad)
    {
        foreach (var value in good.Split('|')) Expect(Begin(type), "correct_responses.0.pattern", value, "0");
        foreach (var value in Refused(bad)) Expect(Begin(type), "correct_responses.0.pattern", value, "406");
    }

    [TestCase("learner_response")]
    [TestCase("correct_responses.0.pattern")]
    public void A_long_response_is_judged_by_its_language_alone(string element)
    {
        const int longer = 1_100;
        Expect(Begin("long-fill-in"), element, $"{{lang={new string('a', longer)}}}x", "406");
        Expect(Begin("long-fill-in"), element, $"{{lang=en{string.Concat(Enumerable.Repeat("-a", longer))}}}x", "0");
    }

    [TestCase("true-false", "true")]
    [TestCase("likert", "a")]
    [TestCase("numeric", "1[:]2")]
    [TestCase("other", "x")]
    public void Some_types_have_one_correct_response(string type, string value)
    {
        var runTime = Begin(type);
        Expect(runTime, "correct_responses.0.pattern", value, "0");
        Expect(runTime, "correct_responses.1.pattern", value, "351");
    }

    [Test]
    public void Two_correct_choices_are_not_the_same()
    {
        var runTime = Begin("choice");
        Expect(runTime, "correct_responses.0.pattern", "a", "0");
        Expect(runTime, "correct_responses.1.pattern", "a", "351");
        Expect(runTime, "correct_responses.1.pattern", "b", "0");
    }

    [TestCase("learner_response")]
    [TestCase("correct_responses.0.pattern")]
    public void A_response_without_a_type_is_a_missing_dependency(string element)
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004);
        runTime.SetValue("cmi.interactions.0.id", "i0");
        Expect(runTime, element, "a", "408");
    }

    private static string[] Refused(string bad) => bad.Length == 0 ? [] : bad.Split('|');

    private static RunTime Begin(string type)
    {
        var runTime = FullLaunch.Begin(RunTimeModel.Scorm2004);
        runTime.SetValue("cmi.interactions.0.id", "i0");
        Assert.That(runTime.SetValue("cmi.interactions.0.type", type), Is.EqualTo("true"));
        return runTime;
    }

    private static void Expect(RunTime runTime, string element, string value, string error)
    {
        runTime.SetValue($"cmi.interactions.0.{element}", value);
        Assert.That(runTime.GetLastError(), Is.EqualTo(error), value);
    }
}
