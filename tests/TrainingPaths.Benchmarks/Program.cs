using TrainingPaths.Benchmarks;
using TrainingPaths.Benchmarks.Records;

if (args is ["--bare", var address, var connection])
{
    await BareEndpoint.ServeAsync(address, connection);
    return 0;
}

return await Bench.RunAsync(args.Contains("--quick") ? Pace.Quick : Pace.Full, only: args.SkipWhile(a => a != "--only").ElementAtOrDefault(1));
