using System.Globalization;
using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>A person's name as it is printed and sealed: composed Unicode, single plain spaces, only characters that the page's font can draw.</summary>
public sealed record PrintedName
{
    private const int MaximumLength = 200;

    private PrintedName(string text) => Text = text;

    public string Text { get; }

    /// <summary>All that the public page shows: the first letter of the first and last words.</summary>
    public string Initials
    {
        get
        {
            var words = Text.Split(' ');
            return words.Length == 1 ? Initial(words[0]) : $"{Initial(words[0])} {Initial(words[^1])}";
        }
    }

    /// <exception cref="UnprintableName">A character has no glyph, the name is empty or above 200 characters.</exception>
    public static PrintedName Of(string name)
    {
        var text = PrintableText.Of(name).Replace('\u00A0', ' ');
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (text.Length is 0 or > MaximumLength) throw new UnprintableName(text, "");
        var missing = PrintableText.CharactersWithoutGlyph(text, PrintFonts.Name);
        return missing.Length == 0 ? new PrintedName(text) : throw new UnprintableName(text, missing);
    }

    /// <summary>Whether a name can be printed as it is written.</summary>
    public static bool CanBe(string name)
    {
        try
        {
            _ = Of(name);
            return true;
        }
        catch (UnprintableName)
        {
            return false;
        }
    }

    private static string Initial(string word) => new StringBuilder(StringInfo.GetNextTextElement(word)).Append('.').ToString().ToUpper(CultureInfo.InvariantCulture);
}
