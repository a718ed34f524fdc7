using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Aiken;

/// <summary>Reads Aiken: a question, its answers <c>A.</c>, <c>B.</c>…, and <c>ANSWER: B</c> (docs.moodle.org/en/Aiken_format).</summary>
internal sealed partial class AikenReader(ImportLog log) : IQuestionReader
{
    public IEnumerable<ReadQuestion> Read(byte[] bytes)
    {
        var question = new AikenQuestion();
        var number = 0;
        foreach (var line in FileText.Of(bytes, log).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (question.Line == 0)
                question.Line = number;
            if (Answer().Match(line) is not { Success: true } answer)
            {
                Take(question, line, number);
                continue;
            }
            var (asked, at) = (question, number);
            if (ReadItem.Try(log, new At(asked.Line, 1), _ => null, asked.Text, item => Question(asked, answer.Groups[1].Value.Trim(), at, item)) is { } read)
                yield return read;
            question = new AikenQuestion();
        }
        if (question.Line > 0)
            log.Refused(new At(question.Line, 1), question.Text, "aiken.answer", "La question n'a pas de ligne « ANSWER: ».");
    }

    private static void Take(AikenQuestion question, string line, int number)
    {
        if (Option().Match(line) is { Success: true } option && (question.Options.Count > 0 || option.Groups[1].Value is "A"))
            question.Options.Add((option.Groups[1].Value[0], option.Groups[2].Value.Trim(), number));
        else if (question.Options.Count > 0)
            question.Stray ??= number;
        else
            question.Lines.Add(line.Trim());
    }

    private static ExchangeQuestion Question(AikenQuestion question, string letter, int answerLine, ItemReading item)
    {
        if (question.Lines.Count == 0)
            throw new ItemRefusedException("import.no-text", "La question n'a pas d'énoncé.");
        if (question.Stray is { } stray)
            throw new ItemRefusedException("aiken.line", "Après les réponses on attend « ANSWER: » : cette ligne n'est ni une réponse « A. » ni la clé.", new At(stray, 1));
        var expected = 'A';
        foreach (var (name, _, line) in question.Options)
        {
            if (name != expected++)
                throw new ItemRefusedException("aiken.letter", $"La réponse « {name} » ne suit pas l'ordre des lettres.", new At(line, 1));
        }
        var at = letter.Length == 1 ? letter[0] - 'A' : -1;
        if (at < 0 || at >= question.Options.Count)
            throw new ItemRefusedException("aiken.answer", $"« ANSWER: {Shown.Of(letter)} » ne désigne aucune des réponses.", new At(answerLine, 1));
        var options = ItemReading.Parts(question.Options).Select((option, index) => Choosing.Option(item.Plain(option.Text), index == at, "")).ToArray();
        var text = item.Plain(question.Text);
        return options is [{ Text: Choosing.True }, { Text: Choosing.False }] ? Choosing.TrueFalse(text, at == 0, "", "") : Choosing.Of(text, options, single: true, item);
    }

    [GeneratedRegex(@"^\s*([A-Z])[.)]\s+(\S.*)$")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\s*ANSWER\s*:(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Answer();

    private sealed class AikenQuestion
    {
        public int Line { get; set; }

        public List<string> Lines { get; } = [];

        public string Text => string.Join('\n', Lines);

        public List<(char Name, string Text, int Line)> Options { get; } = [];

        public int? Stray { get; set; }
    }
}
