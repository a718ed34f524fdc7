using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Enrolments;

public static class EnrolmentsRules
{
    public static readonly Rule ProgrammeNotAccepted = new("enrolment.programme-not-accepted", "Tick the box to accept the programme before starting.", 422);
    public static readonly Rule NoStructure = new("enrolment.no-structure", "Your account belongs to no structure yet. Ask your structure or the help desk.");
    public static readonly Rule NobodyChosen = new("assignment.nobody-chosen", "Choose at least one person.", 422);
    public static readonly Rule CohortUnnamed = new("cohort.unnamed", "Give the group a name.", 422);
    public static readonly Rule CohortNotAgreed = new("cohort.not-agreed", "Tick the box to say that you agree.", 422);
    public static readonly Rule CohortPathNotBegun = new("cohort.path-not-begun", "Start the path first, then follow this link again.");
    public static readonly Rule OwnCohort = new("cohort.own", "This group is your own: another trainer accompanies you.");
    public static readonly Rule MessageEmpty = new("cohort.message-empty", "Write something first.", 422);
    public static readonly Rule TooManyMessages = new("cohort.too-many-messages", "That is a lot of messages within an hour. Wait a little, then send this one.", 429);
    public static readonly Rule NobodyToWriteTo = new("cohort.nobody-to-write-to", "Nobody is in this group yet.");
    public static readonly Rule NobodyReads = new("cohort.nobody-reads", "Your trainer accompanies nobody here any more: nobody would read your answer.");
    public static readonly Rule NotInStructure = new("assignment.not-in-structure", "This person is not in your structure.", 404);
}
