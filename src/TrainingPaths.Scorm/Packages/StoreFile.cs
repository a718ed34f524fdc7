namespace TrainingPaths.Scorm.Packages;

/// <summary>Takes one file of a package. Store it by the hash of its content and keep its name in a table: a name from a package must never reach a file system.</summary>
/// <param name="name">Relative to the manifest's folder: forward slashes, no <c>..</c>, Unicode's form C; bring a browser's request into that form too before it is looked up.</param>
/// <param name="content">Read forward, once; not yours to keep.</param>
public delegate Task StoreFile(string name, Stream content, CancellationToken cancel);
