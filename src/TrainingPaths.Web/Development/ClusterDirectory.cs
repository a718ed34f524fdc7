using System.Security.Cryptography;
using System.Text;

namespace TrainingPaths.Web.Development;

/// <summary>Where a private cluster lives: its files, its socket, its log, and the file that is locked while it starts or stops.</summary>
internal sealed record ClusterDirectory(string Root, string Socket)
{
    // sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero; PostgreSQL adds its own file name.
    private const int LongestSocketPath = 103;
    private const string SocketFile = "/.s.PGSQL.5432";
    private const string ForRoot = "/var/lib/trainingpaths";

    public string Files => Path.Combine(Root, "data");
    public string Settings => Path.Combine(Root, "server.conf");
    public string Log => Path.Combine(Root, "server.log");
    public string Lock => Path.Combine(Root, "lock");

    public static ClusterDirectory Prepare(string wanted, ServerAccount account, Action<string> say)
    {
        var root = Path.GetFullPath(wanted);
        if (!account.TryOwn(root))
        {
            var reachable = Path.Combine(ForRoot, Digest(root));
            if (!account.TryOwn(reachable)) throw new ClusterUnavailable($"Neither {root} nor {reachable} can be used by the account of PostgreSQL.");
            say($"The account of PostgreSQL cannot reach {root}: the database is in {reachable}.");
            root = reachable;
        }

        var socket = Path.Combine(root, "socket");
        // Npgsql reads a comma as a list of hosts.
        if (Encoding.UTF8.GetByteCount(socket + SocketFile) > LongestSocketPath || socket.Contains(','))
            socket = Path.Combine(Path.GetTempPath(), "tp-" + Digest(root));
        if (!account.TryOwn(socket)) throw new ClusterUnavailable($"The account of PostgreSQL cannot use {socket} for its socket.");
        return new(root, socket);
    }

    private static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
