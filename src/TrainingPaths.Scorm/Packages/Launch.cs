namespace TrainingPaths.Scorm.Packages;

/// <summary>An item and the file that it opens.</summary>
/// <param name="File">The file's name as the package has it, which may differ from the manifest's in upper and lower case.</param>
/// <param name="IsSco">A SCO speaks to the LMS; an asset is only shown.</param>
/// <param name="Address">What a browser is sent to, relative to the package's root: percent-encoded, with query and parameters (CAM 3.4.1.10).</param>
public sealed record Launch(string ItemIdentifier, string ResourceIdentifier, string File, bool IsSco, string Address);
