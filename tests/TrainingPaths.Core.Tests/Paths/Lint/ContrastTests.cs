using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>Letters of a picture are judged only where their colour and what lies under them are both known.</summary>
public sealed class ContrastTests
{
    private const string White = "<rect width=\"100\" height=\"20\" fill=\"#fff\"/>";

    // Ratios as WCAG's formula gives them: #777 on white is 4.48, #767676 is 4.54, and #949494 is 3.03.
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"#777\">Lundi</text>", 1)]
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"#767676\">Lundi</text>", 0)]
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"#949494\" font-size=\"24\">Lundi</text>", 0)]
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"#949494\" font-size=\"19\" font-weight=\"bold\">Lundi</text>", 0)]
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"#949494\" font-size=\"19\">Lundi</text>", 1)]
    [TestCase(White + "<text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 1)]
    [TestCase(White + "<g fill=\"#eee\"><text x=\"5\" y=\"15\">Lundi</text></g>", 1)]
    [TestCase(White + "<rect width=\"100\" height=\"20\" fill=\"#000\"/><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    [TestCase(White + "<rect x=\"50\" width=\"50\" height=\"20\" fill=\"#000\"/><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 1)]
    [TestCase(White + "<circle cx=\"5\" cy=\"10\" r=\"9\" fill=\"#000\"/><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    [TestCase(White + "<path d=\"M0 0h99v20z\"/><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    [TestCase(White + "<g transform=\"translate(500 0)\"><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text></g>", 0)]
    [TestCase(White + "<style>text { fill: black }</style><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    [TestCase("<text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    [TestCase("<rect width=\"100\" height=\"20\" fill=\"url(#g)\"/><text x=\"5\" y=\"15\" fill=\"white\">Lundi</text>", 0)]
    public void Pale_letters_on_a_plain_rectangle_are_pointed_at_and_nothing_is_said_of_what_is_not_known(string drawn, int warnings)
    {
        using var sample = new SampleFolder();
        sample.Write("media/semaine.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\">\n{drawn}\n</svg>\n");

        var findings = sample.Lint().Findings;

        Assert.That(findings.Select(finding => (finding.Rule, finding.File, finding.Line, finding.Severity)), Is.EqualTo(Enumerable.Repeat(("media.contrast", "media/semaine.svg", 2, Severity.Warning), warnings)));
    }
}
