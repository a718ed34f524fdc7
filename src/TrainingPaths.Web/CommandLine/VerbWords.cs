namespace TrainingPaths.Web.CommandLine;

/// <summary>What was typed after a verb: its operands, the options that it knows, and settings of the configuration, <c>--Section:Key=value</c>.</summary>
internal sealed class VerbWords
{
    private readonly List<string> operands = [];
    private readonly List<string> settings = [];
    private readonly Dictionary<string, string> options = [];

    public IReadOnlyList<string> Operands => operands;

    /// <summary>Goes to the host's configuration as it is.</summary>
    public string[] Settings => [.. settings];

    public bool Has(string option) => options.ContainsKey(option);

    public string? Value(string option) => options.GetValueOrDefault(option);

    /// <param name="args">The words after the verb.</param>
    /// <param name="operands">How many operands the verb takes.</param>
    /// <param name="known">Options; one that takes a value ends in <c>=</c> here and is typed as two words.</param>
    /// <exception cref="VerbFailure">A word too many, one missing, or an unknown option.</exception>
    public static VerbWords Parse(string[] args, int operands, params string[] known) => Parse(args, operands, operands, known);

    /// <summary>The same for a verb that takes one operand or more.</summary>
    /// <exception cref="VerbFailure">No operand, or an unknown option.</exception>
    public static VerbWords ParseSeveral(string[] args, params string[] known) => Parse(args, 1, int.MaxValue, known);

    private static VerbWords Parse(string[] args, int fewest, int most, string[] known)
    {
        var words = new VerbWords();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var word))
            words.Take(word, rest, known);
        if (words.operands.Count < fewest)
            throw new VerbFailure(VerbFailure.WrongUsage, "Something is missing.");
        if (words.operands.Count > most)
            throw new VerbFailure(VerbFailure.WrongUsage, $"'{words.operands[most]}' is one word too many.");
        return words;
    }

    private void Take(string word, Queue<string> rest, string[] known)
    {
        if (!word.StartsWith('-'))
            operands.Add(word);
        else if (word.Contains(':', StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal))
            settings.Add(word);
        else if (known.Contains(word))
            options[word] = "";
        else if (known.Contains(word + "="))
            options[word] = rest.TryDequeue(out var value) ? value : throw new VerbFailure(VerbFailure.WrongUsage, $"{word} needs a value.");
        else
            throw new VerbFailure(VerbFailure.WrongUsage, $"Unknown option '{word}'.");
    }
}
