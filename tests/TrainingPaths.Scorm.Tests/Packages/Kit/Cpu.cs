using System.Diagnostics;

namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>Time of the processor, not of the clock: a busy machine must not fail a test.</summary>
internal static class Cpu
{
    public static TimeSpan Spent
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime;
        }
    }
}
