using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TrainingPaths.Benchmarks.Certificates;
using TrainingPaths.Benchmarks.Load;
using TrainingPaths.Benchmarks.Measures;
using TrainingPaths.Benchmarks.Records;
using TrainingPaths.Benchmarks.Scorm;
using TrainingPaths.Benchmarks.Studio;

namespace TrainingPaths.Benchmarks;

/// <summary>One table of goals, met or not, and the figures behind it: on the screen, and in <c>artifacts/bench.md</c>.</summary>
internal sealed class Report(Pace pace)
{
    public LoadResult? Mix { get; set; }

    public SavingProgress? Saving { get; set; }

    public CertificateBench? Certificates { get; set; }

    public SavingCommits? Commits { get; set; }

    public ImportBench? Import { get; set; }

    public SequencingBench? Sequencing { get; set; }

    public PublishBench? Publish { get; set; }

    /// <summary>Of the part that saves.</summary>
    public IReadOnlyList<StatementTimes> Statements { get; set; } = [];

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
        var text = new StringBuilder();
        text.AppendLine("# Benchmark").AppendLine();
        text.AppendLine(Line($"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; load when it began {LoadAverage()}; {Pace.Concurrent} at work of {pace.Learners} signed in, {pace.Measured.TotalSeconds:0} s measured. The load client runs on the same machine.")).AppendLine();
        text.AppendLine("| goal | wanted | measured | |").AppendLine("|---|---|---|---|");
        if (Mix is { } mix)
            Goals(text, mix);
        if (Saving is { } saving)
            Goal(text, "G8 saving progress over HTTP against pgbench", "≥ 50 %", Line($"{saving.Site / saving.Pgbench:0 %} ({saving.Site:0} of {saving.Pgbench:0} a second)"), saving.Site >= 0.5 * saving.Pgbench);
        if (Certificates is { } made)
            Goal(text, "G12 certificates of one core against the floor", "≥ 7 % (ten times TCPDF), ≤ 60 KB", Line($"{made.Ratio:0.0 %} ({made.PerSecond:0} of {made.FloorPerSecond:0} a second), {made.Bytes / 1024.0:0} KB"), made.Ratio >= 0.07 && made.Bytes <= 60 * 1024);
        ScormGoals(text);
        StudioGoals(text);
        if (Mix is not null)
            Operations(text, Mix);
        if (Saving is not null)
            text.AppendLine().AppendLine(Line($"The least endpoint that makes the same writes saves {Saving.Bare:0} a second ({Saving.Bare / Saving.Pgbench:0 %} of pgbench): the site reaches {Saving.Site / Saving.Bare:0 %} of it. A save costs {Saving.Work.SiteSeconds * 1000 / Saving.Saves:0.00} ms of processor to the site and {Saving.Work.DatabaseSeconds * 1000 / Saving.Saves:0.00} ms to PostgreSQL."));
        if (Statements.Count > 0)
            text.AppendLine().AppendLine("While saving, over HTTP and by pgbench:").AppendLine().AppendLine("| statement | calls | plan ms | run ms |").AppendLine("|---|---|---|---|");
        foreach (var statement in Statements)
            text.AppendLine(Line($"| {statement.Text.Replace('|', '¦')} | {statement.Calls} | {statement.Plan:0.000} | {statement.Run:0.000} |"));
        return text.ToString();
    }

    private static void Goals(StringBuilder text, LoadResult mix)
    {
        var (site, database) = Processor(mix);
        var (transactions, statements) = ((double)mix.Work.Transactions / Count(mix), (double)mix.Work.Statements / Count(mix));
        Goal(text, "errors", "0", Line($"{mix.Errors.Count}"), mix.Errors.Count == 0);
        Goal(text, "G6 server processor time an operation", "≤ 4.5 ms", Line($"{site + database:0.00} ms"), site + database <= 4.5);
        Goal(text, "G7 database work an operation", "≤ 2 transactions, ≤ 7 statements", Line($"{transactions:0.00} and {statements:0.00}"), transactions <= 2 && statements <= 7);
    }

    // Moodle's 23 commits a second were made where PostgreSQL made about 3,500 such transactions (performance.md §1, §2): fifteen times that is a tenth.
    private void ScormGoals(StringBuilder text)
    {
        if (Commits is { } commits)
            Goal(text, "G4 SCORM commits over HTTP against pgbench", "≥ 10 % (fifteen times Moodle)", Line($"{commits.Site / commits.Pgbench:0 %} ({commits.Site:0} of {commits.Pgbench:0} a second); alone p50 {commits.Median:0.0} ms, pgbench {commits.PgbenchAlone:0.0} ms; {commits.Work.SiteSeconds * 1000 / commits.Commits:0.00} + {commits.Work.DatabaseSeconds * 1000 / commits.Commits:0.00} ms of processor, {(double)commits.Work.Statements / commits.Commits:0.0} statements"), commits.Site >= 0.1 * commits.Pgbench);
        if (Import is { } import)
            Goal(text, Line($"G14 import of {import.Bytes >> 20} MiB in {import.Files} files against unzip"), "≤ 2.5 times, ≤ 64 MiB more memory", Line($"{import.Ratio:0.0} times ({import.Seconds:0.0} of {import.UnzipSeconds:0.0} s), {import.GrownBytes / 1048576.0:0} MiB"), import.Ratio <= 2.5 && import.GrownBytes <= 64 << 20);
        if (Sequencing is { } sequencing)
            Goal(text, Line($"sequencing decisions of one core on {sequencing.Activities} activities, against reading and writing the state"), "≥ 10 %", Line($"{sequencing.PerSecond / sequencing.Limit:0 %} ({sequencing.PerSecond:0} of {sequencing.Limit:0} a second; {sequencing.Shown:0} with contents and what may be asked for)"), sequencing.PerSecond >= 0.1 * sequencing.Limit);
    }

    private void StudioGoals(StringBuilder text)
    {
        if (Publish is not { } made)
            return;
        var size = Line($"{PublishBench.Modules * (PublishBench.Lessons + 1)} steps and {PublishBench.Modules * PublishBench.QuestionsInModule} questions");
        Goal(text, Line($"publishing a draft of {size} against reading and writing it once"), "≤ 6 times", Line($"{made.Publish / made.Limit:0.0} times ({made.Publish * 1000:0} of {made.Limit * 1000:0} ms)"), made.Publish <= 6 * made.Limit);
        Goal(text, Line($"difference of two versions of {size} against diff -ru of their folders"), "≤ 6 times", Line($"{made.Difference / made.Diff:0.0} times ({made.Difference * 1000:0} of {made.Diff * 1000:0} ms)"), made.Difference <= 6 * made.Diff);
    }

    private void Operations(StringBuilder text, LoadResult mix)
    {
        var (site, database) = Processor(mix);
        text.AppendLine().AppendLine(Line($"The mix: {mix.PerSecond:0} operations a second, {mix.PerSecond / Floor:0.0 %} of the {Floor:0} empty requests a second that the same client gets. p50 {mix.Timings.Percentile(50):0.0} ms, p95 {mix.Timings.Percentile(95):0.0} ms, p99 {mix.Timings.Percentile(99):0.0} ms. Processor time: site {site:0.00} ms, PostgreSQL {database:0.00} ms. Write-ahead log {mix.Work.LogBytes / 1024.0 / Count(mix):0.0} KB an operation. Memory afterwards: site {Memory.Site:0} MiB, PostgreSQL {Memory.Database:0} MiB."));
        text.AppendLine().AppendLine("| operation | count | p50 ms | p95 ms | p99 ms |").AppendLine("|---|---|---|---|---|");
        foreach (var operation in mix.Timings.Operations)
            text.AppendLine(Line($"| {operation} | {mix.Timings.CountOf(operation)} | {mix.Timings.Percentile(operation, 50):0.0} | {mix.Timings.Percentile(operation, 95):0.0} | {mix.Timings.Percentile(operation, 99):0.0} |"));
        foreach (var error in mix.Errors.GroupBy(e => e).OrderByDescending(g => g.Count()).Take(10))
            text.AppendLine(Line($"\n{error.Count()} × {error.Key}"));
    }

    private static int Count(LoadResult mix) => Math.Max(1, mix.Timings.Count);

    // Milliseconds an operation.
    private static (double Site, double Database) Processor(LoadResult mix) => (mix.Work.SiteSeconds * 1000 / Count(mix), mix.Work.DatabaseSeconds * 1000 / Count(mix));

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
