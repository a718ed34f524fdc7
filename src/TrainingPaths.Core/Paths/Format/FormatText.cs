using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>
/// Writes a record of the format as the text of its file: the keys are those that <see cref="YamlBinder"/> reads, in the order of the record, and a key that says
/// nothing (absent, or its default) is left out. What is read again from it is the same record, so that an editor and a folder mean the same thing.
/// </summary>
public static class FormatText
{
    private const string Fence = "---\n";

    /// <summary>A YAML file.</summary>
    public static string Yaml(object record)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        // As wide as it takes: a sentence stays on its line, and a difference between two versions shows sentences.
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: true));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, record);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A Markdown file: its header between two lines of three hyphens, an empty line, the text.</summary>
    public static string Markdown(object header, string body) => $"{Fence}{Yaml(header)}{Fence}\n{Clean(body)}\n";

    /// <summary>
    /// Line ends as the format has them, without spaces at the end of a line that nobody sees. Invisible characters that no file may hold go: they come with what
    /// is pasted from a contact or a message, and their author could neither see nor remove them.
    /// </summary>
    public static string Clean(string text) =>
        string.Join('\n', Visible(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    /// <summary>The same in one line, its spaces made single.</summary>
    public static string Line(string? text) => string.Join(' ', Visible(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without characters that no file may hold; those that break a line do so as others do.</summary>
    public static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(ControlCharacters.Refused) < 0)
            return text;
        var visible = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!ControlCharacters.Refused.Contains(letter))
                visible.Append(letter);
            else if (char.IsWhiteSpace(letter))
                visible.Append('\n');
        }

        return visible.ToString();
    }

    private static void Write(Emitter emitter, object value)
    {
        switch (value)
        {
            case Array items:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, IsShort(items) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in items)
                    Write(emitter, item!);
                emitter.Emit(new SequenceEnd());
                break;
            case var scalar when YamlScalars.Reads(scalar.GetType()):
                emitter.Emit(Scalar(scalar));
                break;
            default:
                WriteRecord(emitter, value);
                break;
        }
    }

    private static void WriteRecord(Emitter emitter, object record)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        foreach (var key in RecordShape.Of(record.GetType()).Keys)
        {
            if (key.ValueIn(record) is not { } value || (key.Optional && (value.Equals(key.Default) || value is Array { Length: 0 })))
                continue;
            emitter.Emit(new Scalar(key.Name));
            Write(emitter, value);
        }

        emitter.Emit(new MappingEnd());
    }

    private static Scalar Scalar(object value) => value switch
    {
        string text => new Scalar(AnchorName.Empty, TagName.Empty, text, StyleOf(text), isPlainImplicit: true, isQuotedImplicit: true),
        bool flag => new Scalar(flag ? "true" : "false"),
        DateOnly day => new Scalar(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Enum name => new Scalar(YamlScalars.NameOf((object)name)),
        _ => new Scalar(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    // A plain « true », « 12 » or « ~ » would be read as text too, but by no other program; the emitter quotes whatever else needs it.
    private static ScalarStyle StyleOf(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
        : text.Length == 0 || text is "true" or "false" or "null" or "~" || decimal.TryParse(text, CultureInfo.InvariantCulture, out _) ? ScalarStyle.DoubleQuoted
        : ScalarStyle.Any;

    private static bool IsShort(Array items) => items.Cast<object>().All(item => item is string { Length: <= 24 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
