namespace TrainingPaths.Core.Platform;

public static class PlatformRules
{
    public static readonly Rule NotFound = new("not-found", "This page does not exist, or is not yours to see.", 404);
    public static readonly Rule TooLong = new("too-long", "This text is too long: at most {0} characters.", 422);
    public static readonly Rule Unreadable = new("unreadable", "This text holds characters that cannot be kept.", 422);
}
