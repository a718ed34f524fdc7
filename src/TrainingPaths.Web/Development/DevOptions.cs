using System.Globalization;

namespace TrainingPaths.Web.Development;

/// <summary>What <c>scripts/run</c> was asked. Folders are those of a checkout, relative to where the command runs.</summary>
internal sealed record DevOptions(int Port, int ContentPort, string Folder, string Packages, bool Demo)
{
    public const string Usage = "[--port N] [--content-port N] [--data DIR] [--packages DIR] [--no-demo]";

    // Two names of one machine, on purpose: different origins for the browser, so that authors' content never carries the site's cookies.
    public string App => $"http://localhost:{Port}";
    public string Content => $"http://127.0.0.1:{ContentPort}";

    /// <exception cref="FormatException">An option is unknown, lacks its value, or asks for what cannot be.</exception>
    public static DevOptions Parse(string[] args)
    {
        var options = new DevOptions(5080, 5081, ".data", "content-packages", Demo: true);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--port" => options with { Port = PortOf(args, ++i) },
                "--content-port" => options with { ContentPort = PortOf(args, ++i) },
                "--data" => options with { Folder = ValueOf(args, ++i) },
                "--packages" => options with { Packages = ValueOf(args, ++i) },
                "--no-demo" => options with { Demo = false },
                var unknown => throw new FormatException($"Unknown option {unknown}. Options: {Usage}"),
            };
        }

        if (options.Port == options.ContentPort) throw new FormatException("--port and --content-port must differ: they are two origins.");
        return options with { Folder = Path.GetFullPath(options.Folder), Packages = Path.GetFullPath(options.Packages) };
    }

    private static string ValueOf(string[] args, int i) => i < args.Length ? args[i] : throw new FormatException($"{args[i - 1]} needs a value.");

    private static int PortOf(string[] args, int i) =>
        int.TryParse(ValueOf(args, i), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new FormatException($"{args[i - 1]} needs a port between 1 and 65535, not '{args[i]}'.");
}
