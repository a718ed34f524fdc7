using System.Xml;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Attributes of a sequencing element; a value that its type does not allow gives way to the default, with a warning.</summary>
internal sealed class Values(Element element, string identifier, ProblemLog problems)
{
    public bool Flag(string name, bool otherwise) =>
        Said(name) is not { } said ? otherwise : Tokens.Boolean(said) ?? Wrong(name, said, otherwise);

    public TEnum Word<TEnum>(string name, TEnum otherwise) where TEnum : struct, Enum =>
        Said(name) is not { } said ? otherwise : Tokens.Word<TEnum>(said) ?? Wrong(name, said, otherwise);

    public decimal Number(string name, decimal least, decimal most, decimal otherwise) =>
        Said(name) is not { } said ? otherwise
        : Tokens.Number(said) is { } number && number >= least && number <= most ? number
        : Wrong(name, said, otherwise);

    public int? Count(string name) => Said(name) is not { } said ? null : Tokens.Count(said) ?? Wrong<int?>(name, said, null);

    public string? Duration(string name)
    {
        if (Said(name) is not { } said) return null;
        try
        {
            XmlConvert.ToTimeSpan(said);
            return said;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return Wrong<string?>(name, said, null);
        }
    }

    private string? Said(string name) => element.Attribute(name) is { Length: > 0 } said ? said : null;

    private T Wrong<T>(string name, string said, T otherwise)
    {
        problems.Warn(ProblemCode.SequencingValue, $"{identifier} {name}", $"{ProblemLog.Quote(said)} is not a value of {name}; its default was taken.", element.Line, element.Column);
        return otherwise;
    }
}
