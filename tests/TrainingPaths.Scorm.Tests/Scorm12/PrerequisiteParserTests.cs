using TrainingPaths.Scorm.Scorm12;
using TrainingPaths.Scorm.Scorm12.Prerequisites;

namespace TrainingPaths.Scorm.Tests.Scorm12;

public sealed class PrerequisiteParserTests
{
    private static readonly Dictionary<string, LessonStatus> Statuses = new()
    {
        ["P"] = LessonStatus.Passed,
        ["C"] = LessonStatus.Completed,
        ["I"] = LessonStatus.Incomplete,
        ["F"] = LessonStatus.Failed,
        ["B"] = LessonStatus.Browsed,
        ["item-1.a:b"] = LessonStatus.Passed,
    };

    [TestCase("P", true)]
    [TestCase("C", true)]
    [TestCase("I", false)]
    [TestCase("F", false)]
    [TestCase("B", false)]
    [TestCase("never_heard_of", false)]
    [TestCase("item-1.a:b", true)]
    [TestCase("P&C", true)]
    [TestCase("P & I", false)]
    [TestCase("I|C", true)]
    [TestCase("I|F", false)]
    [TestCase("P|I&F", true)]
    [TestCase("(P|I)&F", false)]
    [TestCase("I&F|P", true)]
    [TestCase("~I", true)]
    [TestCase("~P", false)]
    [TestCase("~~P", true)]
    [TestCase("~(P&I)", true)]
    [TestCase("~I&P", true)]
    [TestCase("P=passed", true)]
    [TestCase("P = \"passed\"", true)]
    [TestCase("P='P'", true)]
    [TestCase("C=passed", false)]
    [TestCase("C<>passed", true)]
    [TestCase("F <> \"failed\"", false)]
    [TestCase("Z=\"not attempted\"", true)]
    [TestCase("Z=not attempted&P", true)]
    [TestCase("~P=failed", true)]
    [TestCase("B=browsed", true)]
    [TestCase("I=incomplete", true)]
    [TestCase("2*{P,C,I}", true)]
    [TestCase("3*{P,C,I}", false)]
    [TestCase("1 * { I , F , B }", false)]
    [TestCase("2*{P&C, I|C, F}", true)]
    [TestCase("0*{F}", true)]
    [TestCase("{P,C}", true)]
    [TestCase("{P,I}", false)]
    [TestCase("2*{1*{P,F},C=completed}", true)]
    public void An_expression_means_what_aicc_script_says(string expression, bool met) =>
        Assert.That(PrerequisiteParser.Parse(expression).IsMet(id => Statuses.GetValueOrDefault(id)), Is.EqualTo(met));

    [TestCase("", 0)]
    [TestCase("  ", 2)]
    [TestCase("&", 0)]
    [TestCase("P&", 2)]
    [TestCase("P&&C", 2)]
    [TestCase("P|", 2)]
    [TestCase("(P", 2)]
    [TestCase("P)", 1)]
    [TestCase("P C", 2)]
    [TestCase("P=", 2)]
    [TestCase("P=wonderful", 2)]
    [TestCase("P=\"passed", 9)]
    [TestCase("P<passed", 2)]
    [TestCase("P>passed", 1)]
    [TestCase("x*{P}", 2)]
    [TestCase("2*P", 2)]
    [TestCase("2*{P", 4)]
    [TestCase("{}", 1)]
    [TestCase("{P,}", 3)]
    [TestCase("99999999999*{P}", 12)]
    public void What_is_no_expression_is_refused_with_its_place(string text, int position) =>
        Assert.That(Assert.Catch<PrerequisiteSyntaxException>(() => PrerequisiteParser.Parse(text))!.Position, Is.EqualTo(position));

    [Test]
    public void Depth_and_length_are_limited([Values("(", "~", "{", "1*{")] string nesting)
    {
        var deep = string.Concat(Enumerable.Repeat(nesting, 2000)) + "P";
        Assert.Catch<PrerequisiteSyntaxException>(() => PrerequisiteParser.Parse(deep));
        Assert.Catch<PrerequisiteSyntaxException>(() => PrerequisiteParser.Parse(new string('P', PrerequisiteParser.LongestExpression + 1)));
    }
}
