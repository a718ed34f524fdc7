using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainingPaths.Core.Paths.Format;
using YamlDotNet.Serialization;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The schemas that editors use say what the reader reads: same keys, same obligations, same values.</summary>
public sealed class SchemaTests
{
    [TestCase("path", typeof(PathFile))]
    [TestCase("module", typeof(ModuleHeader))]
    [TestCase("lesson", typeof(LessonHeader))]
    [TestCase("quiz", typeof(QuizFile))]
    [TestCase("final-assessment", typeof(FinalAssessmentFile))]
    [TestCase("positioning", typeof(PositioningFile))]
    [TestCase("audio-script", typeof(AudioScriptHeader))]
    [TestCase("scorm", typeof(ScormFile))]
    [TestCase("action-plan", typeof(ActionPlanFile))]
    [TestCase("waivers", typeof(WaiversFile))]
    public void A_schema_has_the_keys_of_its_record(string name, Type record) => AssertSame(Schema(name), record, name);

    [TestCase("path", "path.yaml")]
    [TestCase("module", "modules/01-preparer/module.yaml")]
    [TestCase("lesson", "modules/01-preparer/01-la-premiere-semaine.md")]
    [TestCase("lesson", "modules/01-preparer/practice.md")]
    [TestCase("quiz", "modules/01-preparer/quiz.yaml")]
    [TestCase("quiz", "modules/02-accompagner/quiz.yaml")]
    [TestCase("final-assessment", "final-assessment.yaml")]
    [TestCase("positioning", "positioning.yaml")]
    [TestCase("audio-script", "modules/01-preparer/audio-script.md")]
    [TestCase("action-plan", "action-plan.yaml")]
    public void A_schema_accepts_the_sample(string name, string file)
    {
        using var sample = new SampleFolder();

        Assert.That(JsonShape.Faults(Schema(name), Json(sample.Read(file)), file), Is.Empty);
    }

    [TestCase("objectives: [o1]", "goals: [o1]")]
    [TestCase("minutes: 4", "minutes: quatre")]
    [TestCase("kind: trueFalse", "kind: vraiFaux")]
    [TestCase("passMark: 80", "passMark: 180")]
    [TestCase("id: acc-m1-q1", "id: Q 1")]
    [TestCase("draw: 2", "timeLimit: 300")]
    public void A_schema_refuses_what_the_reader_refuses(string from, string to)
    {
        using var sample = new SampleFolder();
        var file = from.StartsWith("objectives", StringComparison.Ordinal) ? "action-plan.yaml" : "modules/01-preparer/quiz.yaml";
        sample.Edit("action-plan.yaml", "[o1, o2]", "[o1]").Edit(file, from, to);

        Assert.That(JsonShape.Faults(Schema(file is "action-plan.yaml" ? "action-plan" : "quiz"), Json(sample.Read(file)), file), Is.Not.Empty);
    }

    private static void AssertSame(JsonObject schema, Type type, string at)
    {
        if (type.IsArray)
            AssertSame(schema["items"]!.AsObject(), type.GetElementType()!, at + "[]");
        else if (type.IsEnum)
            Assert.That(Texts(schema["enum"]), Is.EquivalentTo(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)), at);
        else if (type.Namespace!.StartsWith("TrainingPaths", StringComparison.Ordinal))
            AssertSameKeys(schema, type, at);
    }

    private static void AssertSameKeys(JsonObject schema, Type record, string at)
    {
        var keys = record.GetConstructors().Single().GetParameters().ToDictionary(key => JsonNamingPolicy.CamelCase.ConvertName(key.Name!));
        var properties = schema["properties"]!.AsObject();
        Assert.That(properties.Select(property => property.Key), Is.EquivalentTo(keys.Keys), at);
        Assert.That(Texts(schema["required"]), Is.EquivalentTo(keys.Where(key => !IsOptional(key.Value)).Select(key => key.Key)), at);
        foreach (var (name, key) in keys)
            AssertSame(properties[name]!.AsObject(), Nullable.GetUnderlyingType(key.ParameterType) ?? key.ParameterType, at + "." + name);
    }

    private static IEnumerable<string?> Texts(JsonNode? list) => list!.AsArray().Select(value => (string?)value);

    private static bool IsOptional(ParameterInfo key) => key.HasDefaultValue || new NullabilityInfoContext().Create(key).WriteState == NullabilityState.Nullable;

    internal static JsonObject Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Paths", "Schemas", name + ".schema.json")))!.AsObject();

    internal static JsonNode? Json(string text)
    {
        var yaml = text.StartsWith("---\n", StringComparison.Ordinal) ? text.Split("\n---\n")[0] : text;
        var tree = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return JsonNode.Parse(JsonSerializer.Serialize(tree));
    }
}
