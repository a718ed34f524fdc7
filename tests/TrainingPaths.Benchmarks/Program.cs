using TrainingPaths.Benchmarks;

return await Bench.RunAsync(args.Contains("--quick") ? Pace.Quick : Pace.Full, only: args.SkipWhile(a => a != "--only").ElementAtOrDefault(1));
