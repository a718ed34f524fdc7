using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

public static class AccountsRules
{
    public static readonly Rule NameMissing = new("account.name-missing", "Give a first name and a family name.", 422);
    public static readonly Rule StructureUnknown = new("account.structure-unknown", "Choose your structure in the list.", 422);
    public static readonly Rule HelpEmpty = new("help.empty", "Write your question, in a few words.", 422);
}
