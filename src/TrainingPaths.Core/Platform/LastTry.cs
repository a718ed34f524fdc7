using Hangfire.Server;

namespace TrainingPaths.Core.Platform;

/// <summary>Tells a job that no further try follows by itself: what it cannot do now it leaves, says so, and lets others go on.</summary>
public sealed class LastTry : IServerFilter
{
    // Where Hangfire's own filter counts the tries that failed.
    private const string Parameter = "RetryCount";
    private static readonly AsyncLocal<bool> Ambient = new();

    public static bool IsNow => Ambient.Value;

    public void OnPerforming(PerformingContext context) => Ambient.Value = context.GetJobParameter<int>(Parameter) >= JobRetries.Waits.Count;

    public void OnPerformed(PerformedContext context) => Ambient.Value = false;
}
