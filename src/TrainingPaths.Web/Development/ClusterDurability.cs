namespace TrainingPaths.Web.Development;

/// <summary>What a private cluster promises when the machine stops: everything committed, or nothing, for the sake of fast tests.</summary>
public enum ClusterDurability
{
    Durable,
    ThrowAway,
}
