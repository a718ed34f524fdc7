using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

internal static class OwnerContexts
{
    /// <summary>A context that neither query filters nor row-level security bind.</summary>
    public static TrainingPathsDbContext SeeAll(World world)
    {
        var db = Core.Platform.Database.OwnerContext(world.Everything);
        db.FiltersOff = true;
        db.ActAs(Caller.Federation());
        return db;
    }
}
