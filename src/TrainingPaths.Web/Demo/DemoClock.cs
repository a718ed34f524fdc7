namespace TrainingPaths.Web.Demo;

/// <summary>Lets use cases happen on past days: a team whose members all finished today shows nothing of what the site is for.</summary>
internal sealed class DemoClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Now;

    public void Set(DateTimeOffset instant) => Now = instant;

    public void Pass(TimeSpan time) => Now += time;
}
