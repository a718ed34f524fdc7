namespace TrainingPaths.TestKit.Worlds;

/// <summary>Questions of a big path, of eight kinds in turn.</summary>
internal static class BigPathQuestions
{
    private const string Feedback = "    feedback: { right: Oui. La leçon le dit., wrong: Relisez la leçon. }\n";

    public static string Of(BigPathWords words, int module, int question)
    {
        var (kind, keys) = (question % 8) switch
        {
            0 => ("cloze", "    gaps:\n      - options: [avant, après]\n" + Feedback),
            1 => ("single", Options(words, 4, right: 1 + question / 8 % 4)),
            2 => ("multiple", Options(words, 4, right: 2, also: 3)),
            3 => ("trueFalse", "    options:\n" + Option("Vrai", false) + Option("Faux", true)),
            4 => ("ordering", $"    items: [{One(words, 1)}, {One(words, 2)}, {One(words, 3)}]\n" + Feedback),
            5 => ("matching", "    pairs:\n" + string.Concat(Enumerable.Range(1, 3).Select(n => $"      - {{ prompt: {One(words, n)}, match: {One(words, n + 3)} }}\n")) + Feedback),
            6 => ("numeric", $"    answer: {words.Next(100)}\n" + Feedback),
            _ => ("shortAnswer", $"    accepted: [{words.Word()}]\n" + Feedback),
        };
        var gap = kind == "cloze" ? " {1}" : "";
        return $"  - id: m{module}-q{question}\n    kind: {kind}\n    objective: o1\n    review: m{module}-l1\n    text: \"Question {question} de la partie {module} : {words.Phrase(6)}{gap} ?\"\n{keys}";
    }

    private static string Options(BigPathWords words, int count, int right, int also = 0) =>
        "    options:\n" + string.Concat(Enumerable.Range(1, count).Select(n => Option($"{One(words, n)} {words.Phrase(4)}", n == right || n == also)));

    private static string Option(string text, bool correct) => $"      - text: {text}\n        feedback: {(correct ? "Oui. La leçon le dit." : "La leçon dit autre chose.")}\n" + (correct ? "        correct: true\n" : "");

    // A number tells them apart whatever the words are.
    private static string One(BigPathWords words, int number) => $"{words.Word()} {number}";
}
