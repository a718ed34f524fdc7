return await TrainingPaths.Web.CommandLine.Verbs.RunAsync(args);
