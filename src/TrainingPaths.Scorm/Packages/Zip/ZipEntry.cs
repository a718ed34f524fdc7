namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>A file of the zip whose name and declared sizes were found sound.</summary>
/// <param name="Name">Normalised.</param>
internal sealed record ZipEntry(string Name, ZipRecord Record);
