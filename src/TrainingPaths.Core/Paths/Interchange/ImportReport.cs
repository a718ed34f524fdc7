using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>What became of a file of questions: each question of it stands here as taken, and what was changed or refused of it is said.</summary>
/// <param name="Format">Null when it is of none that is known.</param>
public sealed record ImportReport(ExchangeFormat? Format, IReadOnlyList<ImportedQuestion> Items, IReadOnlyList<ImportNote> Changed, IReadOnlyList<ImportNote> Refused)
{
    /// <summary>Notes beyond the first thousand, counted and not kept.</summary>
    public int NotesLeftOut { get; init; }
}

/// <summary>A question that was understood.</summary>
/// <param name="Question">As our format says it. Its objective and its lesson to read again are empty unless the file knew ours: the author chooses them.</param>
/// <param name="Media">Pictures that its texts show, to be kept with the path.</param>
public sealed record ImportedQuestion(ExchangeQuestion Source, QuizQuestion Question, IReadOnlyList<ImportedMedia> Media);

/// <summary>A picture whose bytes are of the type that its name says.</summary>
/// <param name="Path">Within the path's folder: <c>media/name.png</c>.</param>
public sealed record ImportedMedia(string Path, string ContentType, byte[] Bytes);

/// <summary>One thing that was changed or refused.</summary>
/// <param name="Line">From 1, in the file; as is the column.</param>
/// <param name="Title">The question's, or its first words; empty when it is about the file.</param>
/// <param name="Rule">Stable, for programs: <c>import.html</c>.</param>
/// <param name="Reason">In French, the authors' language.</param>
public sealed record ImportNote(int Line, int Column, string Title, string Rule, string Reason);
