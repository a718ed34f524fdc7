using System.Text;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A file that holds questions, whichever of the three it is: a module's quiz, the positioning, the final assessment.</summary>
public abstract record QuizDocument
{
    private QuizDocument()
    {
    }

    public abstract IReadOnlyList<QuizQuestion> Questions { get; }

    public DraftText Text => DraftText.Of(FormatText.Yaml(Record));

    protected abstract object Record { get; }

    /// <exception cref="RuleViolation">It holds none, or cannot be read.</exception>
    public static QuizDocument Of(DraftPlaceKind kind, byte[] bytes) => kind switch
    {
        DraftPlaceKind.Quiz when FormatFile.Read<QuizFile>(bytes) is { } quiz => new OfModule(quiz.Header),
        DraftPlaceKind.Positioning when FormatFile.Read<PositioningFile>(bytes) is { } positioning => new OfEntry(positioning.Header),
        DraftPlaceKind.Final when FormatFile.Read<FinalAssessmentFile>(bytes) is { } final => new OfPath(final.Header),
        _ => throw RuleViolation.NotFound(),
    };

    public abstract QuizDocument With(IEnumerable<QuizQuestion> questions);

    /// <summary>What a question says, to know whether somebody changed it meanwhile. As a file would give it back: spaces that may not break are put in by reading.</summary>
    public static string MarkOf(QuizQuestion question)
    {
        var text = FormatText.Yaml(question);
        return DraftText.Of(FormatFile.Read<QuizQuestion>(Encoding.UTF8.GetBytes(text)) is { } read ? FormatText.Yaml(read.Header) : text).Sha256;
    }

    /// <summary>The document with one question replaced, or added where it is new.</summary>
    /// <param name="from">Mark of what the author started from; null to write over it.</param>
    /// <exception cref="DraftConflict">Somebody else changed this very question meanwhile.</exception>
    public QuizDocument Replacing(QuizQuestion question, string? from)
    {
        var at = Questions.ToList().FindIndex(q => q.Id == question.Id);
        if (at < 0)
            return With([.. Questions, question]);
        var mark = MarkOf(Questions[at]);
        if (from is not null && from != mark && mark != MarkOf(question))
            throw new DraftConflict(Encoding.UTF8.GetBytes(FormatText.Yaml(Questions[at])), mark, "");
        return With(Questions.Select((q, i) => i == at ? question : q));
    }

    /// <summary>What all questions say, to know whether somebody changed one meanwhile.</summary>
    public string Mark => DraftText.Of(string.Concat(Questions.Select(MarkOf))).Sha256;

    /// <summary>The document with the questions of a text in place of its own.</summary>
    /// <param name="from">Mark of what the author started from; null to write over it.</param>
    /// <exception cref="DraftConflict">Somebody else changed a question meanwhile.</exception>
    public QuizDocument WithText(string text, string? from, string? objective, string? review)
    {
        var changed = With(QuizText.Read(text, Questions, objective, review));
        if (from is not null && from != Mark && Mark != changed.Mark)
            throw new DraftConflict(Text.Bytes, Mark, "");
        return changed;
    }

    public sealed record OfModule(QuizFile File) : QuizDocument
    {
        public override IReadOnlyList<QuizQuestion> Questions => File.Questions;

        protected override object Record => File;

        public override QuizDocument With(IEnumerable<QuizQuestion> questions) => new OfModule(File with { Questions = [.. questions] });
    }

    public sealed record OfEntry(PositioningFile File) : QuizDocument
    {
        public override IReadOnlyList<QuizQuestion> Questions => File.Questions;

        protected override object Record => File;

        public override QuizDocument With(IEnumerable<QuizQuestion> questions) => new OfEntry(File with { Questions = [.. questions] });
    }

    public sealed record OfPath(FinalAssessmentFile File) : QuizDocument
    {
        public override IReadOnlyList<QuizQuestion> Questions => File.Questions ?? [];

        protected override object Record => File;

        public override QuizDocument With(IEnumerable<QuizQuestion> questions) => new OfPath(File with { Questions = [.. questions] });
    }
}
