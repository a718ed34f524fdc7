using System.Globalization;

namespace TrainingPaths.Benchmarks.Measures;

/// <summary>What Linux says of a process; nothing elsewhere.</summary>
internal static class ProcessTime
{
    // sysconf(_SC_CLK_TCK) is 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    public static double SecondsOf(int process) => Ticks(process, 11, 12) / TicksPerSecond;

    public static double SecondsOfEndedChildren(int process) => Ticks(process, 13, 14) / TicksPerSecond;

    public static double MegabytesOf(int process)
    {
        var file = $"/proc/{process}/smaps_rollup";
        try
        {
            var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // Counted after the name in parentheses, which may hold spaces.
    private static double Ticks(int process, params int[] fields)
    {
        try
        {
            var file = $"/proc/{process}/stat";
            if (!File.Exists(file))
                return 0;
            var text = File.ReadAllText(file);
            var after = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields.Sum(f => double.Parse(after[f], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
