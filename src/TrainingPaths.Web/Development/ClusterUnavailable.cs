namespace TrainingPaths.Web.Development;

/// <summary>No private PostgreSQL server can run here. The message is meant for the person at the terminal: it says why, and what can be done.</summary>
public sealed class ClusterUnavailable(string message) : Exception(message);
