namespace TrainingPaths.Web.CommandLine;

/// <summary>Ends a verb with words on the error stream and an exit code that scripts can tell apart: those of <c>sysexits.h</c>.</summary>
internal sealed class VerbFailure(int code, string message) : Exception(message)
{
    public const int WrongUsage = 64;
    public const int BadInput = 65;
    public const int NoInput = 66;
    public const int Unavailable = 69;
    public const int TryAgain = 75;
    public const int NotConfigured = 78;

    public int Code { get; } = code;
}
