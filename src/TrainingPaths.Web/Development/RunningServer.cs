using System.Diagnostics;
using System.Globalization;

namespace TrainingPaths.Web.Development;

/// <summary>
/// Whether any process of a server still works on a cluster's files. PostgreSQL asks its pid file, which misleads after a reboot (the number belongs to another process)
/// and in containers (a killed server stays as a zombie), and then refuses to start.
/// </summary>
internal static class RunningServer
{
    public static string PidFile(string files) => Path.Combine(files, "postmaster.pid");

    /// <summary>Linux: each server process stands in the data directory, even those that outlive a killed parent for a moment. Elsewhere the pid file and the name of the process.</summary>
    public static bool IsOn(string files) => OperatingSystem.IsLinux() ? Processes(files).Any() : IsNamed(files);

    /// <summary>Linux: by their numbers, whoever began them. Elsewhere none is found.</summary>
    public static IEnumerable<int> Processes(string files) => OperatingSystem.IsLinux()
        ? Directory.EnumerateDirectories("/proc").Where(process => StandsIn(process, files)).Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
        : [];

    /// <summary>Removes what a dead server left. To be called under the cluster's lock, when no process is on the files.</summary>
    public static void ForgetDead(ClusterDirectory directory)
    {
        File.Delete(PidFile(directory.Files));
        foreach (var left in Directory.EnumerateFiles(directory.Socket, ".s.PGSQL.*")) File.Delete(left);
    }

    private static bool StandsIn(string process, string files)
    {
        if (!char.IsAsciiDigit(Path.GetFileName(process)[0])) return false;
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget == files;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsNamed(string files)
    {
        if (!File.Exists(PidFile(files)) || !int.TryParse(File.ReadLines(PidFile(files)).FirstOrDefault(), out var pid)) return false;
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
