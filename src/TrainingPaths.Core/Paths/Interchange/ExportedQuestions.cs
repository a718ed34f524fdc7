namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>Questions as a file of another format, and what that format could not say.</summary>
/// <param name="Ending">Of the file's name, with its dot.</param>
public sealed record ExportedQuestions(byte[] Bytes, string Ending, string ContentType, IReadOnlyList<ExportNote> Notes)
{
    /// <summary>Questions that are in the file.</summary>
    public int Written { get; init; }
}

/// <summary>Something that a question loses on its way.</summary>
/// <param name="Rule">Stable, for programs.</param>
/// <param name="Reason">In French, the authors' language.</param>
/// <param name="LeftOut">True when the whole question is not in the file.</param>
public sealed record ExportNote(string Id, string Rule, string Reason, bool LeftOut);
