namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>Not aicc_script.</summary>
public sealed class PrerequisiteSyntaxException : FormatException
{
    internal PrerequisiteSyntaxException(int position, string message) : base(message) => Position = position;

    /// <summary>Where in the expression, from 0.</summary>
    public int Position { get; }
}
