using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Architecture;

[Category("Architecture")]
public sealed class MigrationTests
{
    [Test]
    public void Every_change_of_the_model_is_in_a_migration()
    {
        using var db = new DesignTimeContext().CreateDbContext([]);
        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Run scripts/new-migration NAME.");
    }
}
