using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.DataModels.Values;

/// <summary>What a type says of a value: a fault, or the text to keep.</summary>
internal readonly record struct Kept(Fault Fault, string Text)
{
    public static Kept As(string text) => new(Fault.None, text);

    public static readonly Kept WrongType = new(Fault.Type, "");

    public static Kept If(bool good, string text) => good ? As(text) : WrongType;
}
