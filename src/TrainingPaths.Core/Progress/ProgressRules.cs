using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

public static class ProgressRules
{
    public static readonly Rule Locked = new("step.locked", "This step opens after the quiz of the module before.");
    public static readonly Rule NotAccepted = new("step.programme-not-accepted", "Accept the programme of the path first.");
    public static readonly Rule NotDeclarable = new("step.not-declarable", "This step is not completed by declaring it.");
    public static readonly Rule NoScreens = new("step.no-screens", "This step has no screens to read.");
    public static readonly Rule FirstFieldEmpty = new("activity.first-field-empty", "Fill in at least the first field before declaring the activity carried out.", 422);
}
