namespace TrainingPaths.Core.Certificates;

/// <summary>
/// The name cannot be printed as the person writes it, and a certificate with boxes in place of letters is worth nothing: ask for the civil
/// name in Latin letters. <see cref="Characters"/> are those without a glyph, empty when the name is empty or too long.
/// </summary>
public sealed class UnprintableName(string name, string characters)
    : Exception(characters.Length == 0 ? "A certificate needs a name of 1 to 200 characters." : $"The certificate's font has no glyph for: {characters}")
{
    public string Name { get; } = name;
    public string Characters { get; } = characters;
}
