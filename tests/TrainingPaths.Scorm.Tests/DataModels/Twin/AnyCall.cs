using CsCheck;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>Calls as content makes them, good ones and bad ones.</summary>
internal static class AnyCall
{
    private static readonly Gen<string> Index = Gen.Frequency(
        (60, Gen.Int[0, 2].Select(n => $"{n}")),
        (5, Gen.OneOf("3", "9", "01", "00", "-1", "1.5", "n", "", "9999999999", "{target}")));

    private static readonly Gen<string> Target = Gen.OneOf("{target=activity_1}", "{target=a.b.0}", "{target=}", "{target=x", "{target}", "{target=nobody}");

    private static readonly Gen<string> OddName = Gen.OneOf(
        Gen.OneOf("", ".", "..", "cmi", "cmi.", ".cmi", "adl", "cmi.core", "cmi.score", "cmi.objectives", "cmi.objectives.0", "cmi.interactions.0.objectives.0.0", "cmi.1.1.1._count", "cmi.nothing", "cmi.__proto__", "constructor",
            "cmi.location._children", "cmi.suspend_data._count", "cmi.core._count", "cmi.core.exit._children", "cmi.learner_id._version", "adl.nav", "adl.nav.request_valid.choice"),
        AnyText.Short);

    public static Gen<ApiCall> Of(RunTimeModel model)
    {
        var name = NameOf(model);
        var settable = model.Table.Elements.Where(element => element.Access != ElementAccess.ReadOnly).ToArray();
        return Gen.Frequency(
            (50, Gen.OneOf(settable).SelectMany(Setting)),
            (5, Gen.OneOf(model.Table.Elements.ToArray()).SelectMany(Setting)),
            (5, Gen.Select(name, AnyText.Short, (text, value) => new ApiCall("SetValue", text, value))),
            (40, name.Select(text => new ApiCall("GetValue", text))),
            (4, Gen.OneOf("Commit", "Commit", "Commit", "GetLastError").Select(function => new ApiCall(function, ""))),
            (2, Gen.Select(Gen.OneOf("GetErrorString", "GetDiagnostic"), Gen.OneOf("", "0", "201", "301", "403", "406", "001", "999", "x"), (function, code) => new ApiCall(function, code))),
            (1, Gen.Select(Gen.OneOf("Initialize", "Terminate", "Commit"), Gen.OneOf("", "x"), (function, argument) => new ApiCall(function, argument))));
    }

    private static Gen<ApiCall> Setting(Element element) =>
        Gen.Select(Written(element.Name), AnyText.For(element), (text, value) => new ApiCall("SetValue", text, value));

    private static Gen<string> NameOf(RunTimeModel model) => Gen.Frequency(
        (15, Gen.OneOf(model.Table.Elements.Select(element => element.Name).ToArray()).SelectMany(Written)),
        (2, OddName));

    private static Gen<string> Written(string pattern) => Gen.Select(Index, Index, Target, (first, second, target) =>
    {
        var words = pattern.Replace("{target}", target, StringComparison.Ordinal).Split('.');
        var indexes = new Queue<string>([first, second]);
        return string.Join('.', words.Select(word => word == "n" ? indexes.Dequeue() : word));
    });
}
