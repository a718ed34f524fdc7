using System.Diagnostics;

namespace TrainingPaths.Scorm.Tests.Packages.Kit;

/// <summary>Time of the processor, not of the clock.</summary>
internal static class Cpu
{
    /// <summary>Ten times and more what any bomb takes on a slow machine, and far below what one takes that goes off: a guard against hanging. How long reading takes is for the benchmarks to say.</summary>
    public static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    public static TimeSpan Spent
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime;
        }
    }
}
