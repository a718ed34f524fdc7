using System.Diagnostics;

namespace TrainingPaths.Web.Development;

/// <summary>One run of a program of the system, with all that it printed.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    public static Command Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        output += errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return new(process.ExitCode, output.Trim());
    }

    public static Process Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/", // The one directory that every account may stand in.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Messages are read below; PostgreSQL translates them.
        start.Environment["LC_ALL"] = "C";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
