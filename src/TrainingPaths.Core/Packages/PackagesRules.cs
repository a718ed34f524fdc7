using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

public static class PackagesRules
{
    public static readonly Rule TooLarge = new("package.too-large", "This file is too large: at most {0} MB can be sent.", 413);
    public static readonly Rule NoRoom = new("package.no-room", "The server has no room left for this file. Nothing was kept; tell the help desk.", 507);
    public static readonly Rule Empty = new("package.empty", "This file is empty.", 422);
}
