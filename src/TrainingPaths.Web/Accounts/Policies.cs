namespace TrainingPaths.Web.Accounts;

/// <summary>Who may come in. Names of policies, and of the role claims behind them.</summary>
internal static class Policies
{
    public const string Hr = "hr";
    public const string Author = "author";

    /// <summary>Accompanies people: an administrator who writes paths does not.</summary>
    public const string Trainer = "trainer";
    public const string Federation = "federation";
}
