using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Migrating;

public static class MigrationRules
{
    public static readonly Rule NotNewer = new("migration.not-newer", "People are moved to the version that is published now, from an earlier one.");
    public static readonly Rule NobodyToMove = new("migration.nobody-to-move", "Nobody can be moved for now.");
    public static readonly Rule UnknownChoice = new("migration.unknown-choice", "A choice does not belong to these versions. Reload the page and choose again.", 422);
    public static readonly Rule Running = new("migration.running", "Another move is under way on this path. Wait until it is finished.");
    public static readonly Rule NotReversible = new("migration.not-reversible", "This move cannot be taken back, or has been already.");
}
