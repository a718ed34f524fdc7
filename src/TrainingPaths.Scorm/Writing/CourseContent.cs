namespace TrainingPaths.Scorm.Writing;

/// <summary>What a lesson launches.</summary>
/// <param name="IsSco">Whether it speaks to the LMS; else it is completed by being opened.</param>
/// <param name="Launch">The name of one of <paramref name="Files"/> or of the course's shared files.</param>
public sealed record CourseContent(bool IsSco, string Launch, IReadOnlyList<CourseFile> Files)
{
    /// <summary>Follows the address after a question mark: <c>lesson=3</c>; null for nothing.</summary>
    public string? Parameters { get; init; }
}

/// <summary>A file of the package.</summary>
/// <param name="Name">Its path in the package: forward slashes, nothing before the first.</param>
/// <param name="Open">Opens its content, once for each time the package is written; the writer closes it.</param>
public sealed record CourseFile(string Name, Func<Stream> Open)
{
    public static CourseFile Of(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));
}
