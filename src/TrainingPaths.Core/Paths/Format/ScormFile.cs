namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>NN-name.scorm.yaml</c> says: a SCORM package as a step of its module.</summary>
/// <param name="Minutes">Average duration: a package does not say its own.</param>
/// <param name="Package">SHA-256 of its zip file, as the page of SCORM packages shows it.</param>
public sealed record ScormFile(string Id, string Title, int Minutes, string[] Objectives, string Package, PackageGoal Done = PackageGoal.Completed);

/// <summary>A package at its place among the lessons of its module.</summary>
/// <param name="After">How many lessons come before it.</param>
public sealed record ScormStep(ScormFile File, int After);
