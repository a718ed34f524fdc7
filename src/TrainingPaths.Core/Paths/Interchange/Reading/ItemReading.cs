using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange.Texts;

namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>One question under reading: its place and name for what is said of it, its texts made ours, its pictures gathered.</summary>
internal sealed class ItemReading(ImportLog log, At at, PictureSource pictures)
{
    private readonly HashSet<string> said = [];

    public At At => at;

    /// <summary>Known once read: notes before that go without.</summary>
    public string Title { get; set; } = "";

    /// <summary>Whether something of the question is not as the file has it: what is empty then may not have been.</summary>
    public bool IsChanged => said.Count > 0;

    public ItemPictures Pictures { get; } = new(pictures);

    /// <summary>A text that may hold HTML, as Markdown.</summary>
    public string Html(string source) => Limited(MarkdownFromHtml.Of(Limited(source), this));

    /// <summary>A text that holds none: markup that would run is taken out all the same.</summary>
    public string Plain(string source) => PlainText.Of(Limited(source), this);

    /// <summary>Said once a question: ten options in bold are one change.</summary>
    public void Changed(string rule, string how)
    {
        if (said.Add(rule + how))
            log.Changed(at, Title, rule, how);
    }

    /// <summary>Something of the question is refused while the question itself is taken.</summary>
    public void Refused(string rule, string why)
    {
        if (said.Add(rule + why))
            log.Refused(at, Title, rule, why);
    }

    public static T[] Parts<T>(IReadOnlyCollection<T> parts) => parts.Count <= ImportLimits.MostParts
        ? [.. parts]
        : throw new ItemRefusedException("import.too-many-parts", $"La question a {parts.Count} réponses ou éléments ; au plus {ImportLimits.MostParts} sont lus.");

    private static string Limited(string text) => text.Length <= ImportLimits.LongestText
        ? FormatText.Visible(text)
        : throw new ItemRefusedException("import.too-long", $"Un texte compte {text.Length} caractères ; au plus {ImportLimits.LongestText} sont lus.");
}
