using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Web.Development;

/// <summary>A directory that holds initdb, pg_ctl and postgres of one version, 15 or later: the oldest that the migrations are written for.</summary>
public sealed partial record PostgresBinaries(string Directory, int Major)
{
    public const int OldestMajor = 15;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    private static readonly (string Root, string Versions, string Bin)[] Places =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
    ];

    /// <summary>The newest usable version, or the one that an existing cluster needs; null when there is none.</summary>
    public static PostgresBinaries? Find(int? major = null) =>
        Directories().Select(Read).OfType<PostgresBinaries>()
            .Where(found => major is null ? found.Major >= OldestMajor : found.Major == major)
            .MaxBy(found => found.Major);

    private static IEnumerable<string> Directories()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var known = Places.Where(place => System.IO.Directory.Exists(place.Root))
            .SelectMany(place => System.IO.Directory.EnumerateDirectories(place.Root, place.Versions).Select(version => Path.Combine(version, place.Bin)));
        return onPath.Concat(known).Select(Resolve).OfType<string>().Distinct();
    }

    // A program on the PATH is often a link into the version's own directory, where all the others are.
    private static string? Resolve(string directory)
    {
        var postgres = new FileInfo(Path.Combine(directory, "postgres"));
        if (!postgres.Exists) return null;
        var home = Path.GetDirectoryName(postgres.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres.FullName)!;
        return Programs.All(program => File.Exists(Path.Combine(home, program))) ? home : null;
    }

    private static PostgresBinaries? Read(string directory)
    {
        var version = VersionLine().Match(Command.Run(Path.Combine(directory, "postgres"), "--version").Output);
        return version.Success ? new(directory, int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionLine();
}
