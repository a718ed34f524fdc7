using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TrainingPaths.Benchmarks.Certificates;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Records;

namespace TrainingPaths.Benchmarks;

/// <summary>One table of goals, met or not, and the figures behind it: on the screen, and in <c>artifacts/bench.md</c>.</summary>
internal sealed class Report(Pace pace)
{
    public LoadResult Mix { get; set; } = null!;

    public SavingProgress Saving { get; set; } = null!;

    public CertificateBench Certificates { get; set; } = null!;

    /// <summary>Requests a second that do nothing.</summary>
    public double Floor { get; set; }

    public (double Site, double Database) Memory { get; set; }

    public async Task WriteAsync()
    {
        var text = Text();
        await Console.Out.WriteLineAsync(text);
        var folder = Path.Combine(Root(), "artifacts");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "bench.md"), text);
    }

    private string Text()
    {
        var operations = Math.Max(1, Mix.Timings.Count);
        var cpu = (Mix.Work.SiteSeconds + Mix.Work.DatabaseSeconds) * 1000 / operations;
        var transactions = (double)Mix.Work.Transactions / operations;
        var statements = (double)Mix.Work.Statements / operations;
        var text = new StringBuilder();
        text.AppendLine("# Benchmark").AppendLine();
        text.AppendLine(Line($"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; load when it began {LoadAverage()}; {Pace.Concurrent} at work of {pace.Learners} signed in, {pace.Measured.TotalSeconds:0} s measured. The load client runs on the same machine.")).AppendLine();
        text.AppendLine("| goal | wanted | measured | |").AppendLine("|---|---|---|---|");
        Goal(text, "errors", "0", Line($"{Mix.Errors.Count}"), Mix.Errors.Count == 0);
        Goal(text, "G6 server processor time an operation", "≤ 4.5 ms", Line($"{cpu:0.00} ms"), cpu <= 4.5);
        Goal(text, "G7 database work an operation", "≤ 2 transactions, ≤ 7 statements", Line($"{transactions:0.00} and {statements:0.00}"), transactions <= 2 && statements <= 7);
        Goal(text, "G8 saving progress over HTTP against pgbench", "≥ 50 %", Line($"{Saving.Ratio:0 %} ({Saving.OverHttp:0} of {Saving.Limit:0} a second)"), Saving.Ratio >= 0.5);
        Goal(text, "G12 certificates of one core against the floor", "≥ 7 % (ten times TCPDF), ≤ 60 KB", Line($"{Certificates.Ratio:0.0 %} ({Certificates.PerSecond:0} of {Certificates.FloorPerSecond:0} a second), {Certificates.Bytes / 1024.0:0} KB"), Certificates.Ratio >= 0.07 && Certificates.Bytes <= 60 * 1024);
        text.AppendLine().AppendLine(Line($"The mix: {Mix.PerSecond:0} operations a second, {Mix.PerSecond / Floor:0.0 %} of the {Floor:0} empty requests a second that the same client gets. p50 {Mix.Timings.Percentile(50):0.0} ms, p95 {Mix.Timings.Percentile(95):0.0} ms, p99 {Mix.Timings.Percentile(99):0.0} ms. Processor time: site {Mix.Work.SiteSeconds * 1000 / operations:0.00} ms, PostgreSQL {Mix.Work.DatabaseSeconds * 1000 / operations:0.00} ms. Write-ahead log {Mix.Work.LogBytes / 1024.0 / operations:0.0} KB an operation. Memory afterwards: site {Memory.Site:0} MiB, PostgreSQL {Memory.Database:0} MiB."));
        text.AppendLine().AppendLine("| operation | count | p50 ms | p95 ms | p99 ms |").AppendLine("|---|---|---|---|---|");
        foreach (var operation in Mix.Timings.Operations)
            text.AppendLine(Line($"| {operation} | {Mix.Timings.CountOf(operation)} | {Mix.Timings.Percentile(operation, 50):0.0} | {Mix.Timings.Percentile(operation, 95):0.0} | {Mix.Timings.Percentile(operation, 99):0.0} |"));
        foreach (var error in Mix.Errors.GroupBy(e => e).OrderByDescending(g => g.Count()).Take(10))
            text.AppendLine(Line($"\n{error.Count()} × {error.Key}"));
        return text.ToString();
    }

    private static void Goal(StringBuilder text, string goal, string wanted, string measured, bool met) =>
        text.AppendLine(Line($"| {goal} | {wanted} | {measured} | {(met ? "met" : "**not met**")} |"));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
