using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TrainingPaths.Core.Paths.Differences;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// What authors write in questions, as sanitised HTML, through the renderer of lessons. It is kept as it was written, graded as it was written, and rendered where it is
/// shown, each text once: most hold no mark at all. What the renderer refuses shows as it was written, because a question that was asked must stay readable.
/// </summary>
/// <param name="links">Of the version or the draft that asks.</param>
public sealed class QuestionTexts(LinkTargets links)
{
    /// <summary>Pictures are written <c>../../media/name.svg</c> in every question, as from a module's quiz.</summary>
    public const string From = "modules/module/quiz.yaml";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly SearchValues<char> LineMarks = SearchValues.Create("\\`*_[<&\n");
    private static readonly SearchValues<char> BlockMarks = SearchValues.Create("\\`*_[<&\n|");

    private readonly MarkdownRenderer renderer = new(links);
    private readonly ConcurrentDictionary<string, ShownQuestion> wholes = new();
    private readonly ConcurrentDictionary<string, string> lines = new();

    /// <summary>Where nothing is known of pictures: their descriptions stand for them.</summary>
    public static QuestionTexts Unlinked() => new(new LinkTargets(new Dictionary<string, string>()));

    /// <summary>A question, what is said of an answer, an example: any Markdown.</summary>
    public ShownQuestion Whole(string text) => MayHoldBlocks(text) ? wholes.GetOrAdd(text, Render) : new ShownQuestion(Encoder.Encode(text), "");

    /// <summary>An answer to choose, a line to order, a criterion: words in a label.</summary>
    public string Line(string text) => text.AsSpan().ContainsAny(LineMarks) ? lines.GetOrAdd(text, RenderLine) : Encoder.Encode(text);

    /// <summary>The words of a line where no markup can be; a picture is its description between brackets.</summary>
    public string Plain(string text) => text.AsSpan().ContainsAny(LineMarks) ? Words(Line(text)) : text;

    /// <summary>The words of a whole text, as above.</summary>
    public string PlainWhole(string text) => MayHoldBlocks(text) ? Words(Whole(text).Html) : text;

    /// <summary>Whether readers see something else than what is in the file.</summary>
    public bool IsMarkdown(string text) => Whole(text) is var shown && (!shown.IsLine || shown.Lead.Contains('<', StringComparison.Ordinal));

    /// <summary>The sentence of a cloze with dots in its gaps.</summary>
    public ShownQuestion Dotted(string text) => Sentence(text) is var shown ? new ShownQuestion(ClozePieces.Dotted(shown.Lead), ClozePieces.Dotted(shown.Rest)) : shown;

    /// <summary>The sentence of a cloze, cut where its lists of words go.</summary>
    public (bool IsLine, IReadOnlyList<ClozePiece> Pieces) Cloze(string text) => Sentence(text) is var shown ? (shown.IsLine, ClozePieces.Of(shown.Html)) : default;

    /// <summary>False for words alone, without parsing them.</summary>
    internal static bool MayHoldMarks(string? text, bool isLine) => text is not null && (isLine ? text.AsSpan().ContainsAny(LineMarks) : MayHoldBlocks(text));

    /// <summary>The sentence of a cloze with its gaps as they were written. A gap that the markup swallowed could not be answered: then it is no markup.</summary>
    public ShownQuestion Sentence(string text)
    {
        var shown = Whole(text);
        var gaps = ClozePieces.Of(shown.Html).Select(piece => piece.Gap).OfType<string>();
        return gaps.SequenceEqual(ClozePieces.GapsOf(text)) ? shown : AsWritten(text);
    }

    private ShownQuestion Render(string text) => Refusing(() => renderer.Question(new MarkdownText(From, 0, text))) is { Html.Length: > 0 } shown ? shown : AsWritten(text);

    private string RenderLine(string text) => Refusing(() => renderer.Line(new MarkdownText(From, 0, text) { IsLine = true })) is { } shown && !string.IsNullOrWhiteSpace(shown) ? shown : Encoder.Encode(text);

    private static ShownQuestion AsWritten(string text) => new(Encoder.Encode(text), "");

    private static T? Refusing<T>(Func<T> render) where T : class
    {
        try
        {
            return render();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Words(string html) => string.Join(' ', ShownText.Of([html]));

    // Lists, headings, quotations and rules begin a text; tables have bars. What may be one is parsed, what cannot be costs nothing.
    private static bool MayHoldBlocks(string text) =>
        text.AsSpan().ContainsAny(BlockMarks) || text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '#' or '-' or '+' or '>' or '~' or ':' or ' ' or '\t');
}
