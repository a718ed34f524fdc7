using TrainingPaths.Benchmarks;

return await Bench.RunAsync(quick: args.Contains("--quick"));
