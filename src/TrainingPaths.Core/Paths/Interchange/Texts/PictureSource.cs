namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Finds the bytes of a picture that a text names; null when the file does not hold it.</summary>
/// <param name="address">As the text writes it.</param>
internal delegate byte[]? PictureSource(string address);
