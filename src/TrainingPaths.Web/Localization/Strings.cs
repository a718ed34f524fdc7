namespace TrainingPaths.Web.Localization;

/// <summary>Names the resource file of the interface: the key is the English text, <c>Strings.fr.resx</c> holds the French.</summary>
public sealed class Strings;
