namespace TrainingPaths.Core.Certificates;

/// <summary>A fact other than the name (a title, a structure) holds characters that the page's fonts cannot draw: an author or an administrator must change it.</summary>
public sealed class UnprintableFact(string fact, string characters) : Exception($"The certificate's font has no glyph for: {characters} (in « {fact} »)")
{
    public string Fact { get; } = fact;
    public string Characters { get; } = characters;
}
