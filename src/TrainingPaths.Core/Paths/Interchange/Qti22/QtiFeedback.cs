using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>What an item says after the answer, by the identifier that shows it: of a choice, or of an outcome.</summary>
internal sealed class QtiFeedback
{
    public const string Right = "right";
    public const string Wrong = "wrong";
    public const string General = "general";

    private readonly Dictionary<string, string> texts = [];

    public QtiFeedback(XmlPart assessment, ItemReading item)
    {
        foreach (var feedback in assessment.All("modalFeedback"))
        {
            var key = feedback["identifier"].ToUpperInvariant() switch
            {
                "RIGHT" or "CORRECT" => Right,
                "WRONG" or "INCORRECT" => Wrong,
                "GENERAL" or "SOLUTION" => General,
                _ => feedback["identifier"],
            };
            var text = item.Html(XmlHtml.Of(feedback));
            texts[key] = texts.TryGetValue(key, out var before) ? before + "\n\n" + text : text;
        }
    }

    public string this[string key] => texts.GetValueOrDefault(key, "");

    public ExchangeFeedback Outcome => new(this[General], this[Right], this[Wrong]);

    /// <summary>Says which texts nothing of ours shows.</summary>
    public void TellUnused(IEnumerable<string> choices, ItemReading item)
    {
        if (texts.Keys.Except([Right, Wrong, General]).Except(choices).FirstOrDefault() is { } left)
            item.Changed("import.feedback", $"Un commentaire lié à « {Shown.Of(left)} » n'est pas repris : il ne suit ni une réponse, ni le fait qu'elle soit juste ou fausse.");
    }
}
