using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Manifests;

/// <summary>What problems tell goes to logs and pages: a package must not choose how it looks there, nor how long it is.</summary>
public sealed class MessageTests
{
    private static IEnumerable<TestManifest> Quoting(string value)
    {
        var manifest = TestManifest.Scorm2004;
        yield return manifest with { Organization = $"objectivesGlobalToSystem=\"{value}\"" };
        yield return manifest.With("", $"isvisible=\"{value}\"");
        yield return manifest.With($"<adlcp:timeLimitAction>{value}</adlcp:timeLimitAction>");
        yield return manifest.With($"<adlcp:completionThreshold completedByMeasure=\"{value}\"/>");
        yield return manifest.With($"<imsss:sequencing><imsss:controlMode flow=\"{value}\"/></imsss:sequencing>");
        yield return manifest.With($"<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID=\"P\"><imsss:minNormalizedMeasure>{value}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>");
    }

    [Test]
    public void A_quoted_value_cannot_turn_the_message_around()
    {
        foreach (var manifest in Quoting("a\u202Eb"))
        {
            var message = manifest.Read().Problems.Warnings.Single().Message;
            Assert.That((message.Contains("« a\uFFFDb »", StringComparison.Ordinal), message.Contains('\u202E', StringComparison.Ordinal)), Is.EqualTo((true, false)), message);
        }
    }

    [Test]
    public void A_long_value_is_quoted_by_its_beginning()
    {
        foreach (var manifest in Quoting(new string('a', 15_000_000)))
            Assert.That(manifest.Read().Problems.Warnings.Single().Message, Has.Length.LessThan(400).And.Contain("aaa… »").And.EndsWith("."));
    }
}
