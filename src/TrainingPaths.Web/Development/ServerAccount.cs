namespace TrainingPaths.Web.Development;

/// <summary>
/// The account that the private server runs under: one's own, except for root, whom PostgreSQL refuses: then the account <c>postgres</c> of its package.
/// Everything the account owns is closed to others (0700), so that the server may trust whoever reaches its socket.
/// </summary>
internal sealed class ServerAccount
{
    private const string PackageAccount = "postgres";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string[] _switch;

    private ServerAccount(string[] switchAccount) => _switch = switchAccount;

    private bool IsOurs => _switch.Length == 0;

    public static ServerAccount Current()
    {
        if (OperatingSystem.IsWindows())
            throw new ClusterUnavailable("A private PostgreSQL server needs Linux or macOS. Set ConnectionStrings__Default and ConnectionStrings__Owner to a server of your own.");
        if (!Environment.IsPrivilegedProcess) return new([]);
        if (Command.Run("id", "-u", PackageAccount).ExitCode != 0)
            throw new ClusterUnavailable($"PostgreSQL does not run as root, and there is no account '{PackageAccount}' to run it under. Run this as an ordinary user.");
        return new(["setpriv", $"--reuid={PackageAccount}", $"--regid={PackageAccount}", "--init-groups", "--"]);
    }

    public Command Run(string program, params IEnumerable<string> arguments)
    {
        string[] line = [.. _switch, program, .. arguments];
        return Command.Run(line[0], line[1..]);
    }

    /// <summary>Makes the directory if needed and gives it to the account alone. False when the account cannot get there, for instance under /root.</summary>
    public bool TryOwn(string directory)
    {
        if (File.Exists(directory) || new DirectoryInfo(directory).LinkTarget is not null)
            throw new ClusterUnavailable($"{directory} is in the way: it must be a directory, or not exist.");
        Close(directory);
        return IsOurs
            || (Command.Run("chown", PackageAccount, directory).ExitCode == 0 && Run("test", "-w", directory, "-a", "-x", directory).ExitCode == 0);
    }

    // Changing the mode is refused on a directory of someone else, which keeps a foreign socket directory out.
    private static void Close(string directory)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        try
        {
            Directory.CreateDirectory(directory);
            File.SetUnixFileMode(directory, OwnerOnly);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new ClusterUnavailable($"{directory} belongs to another account, or cannot be made: {refused.Message} Choose another directory.");
        }
    }
}
