namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>Why a scenario has its verdict. Stored with packages: a code never changes its meaning. What is told with each stands behind it.</summary>
public static class TrialReasons
{
    /// <summary>Said hello in time and made no mistake: seconds.</summary>
    public const string Started = "started";

    /// <summary>Every page is only shown, and need not speak.</summary>
    public const string OnlyShown = "only-shown";

    /// <summary>Nothing was open long enough to judge.</summary>
    public const string TooShort = "too-short";

    /// <summary>Open long enough, and said no hello: seconds.</summary>
    public const string Silent = "silent";

    /// <summary>Called before it said hello: the call.</summary>
    public const string Early = "early";

    /// <summary>Calls were refused: their number, the first one, its code.</summary>
    public const string Refused = "refused";

    /// <summary>Said hello late: seconds.</summary>
    public const string Late = "late";

    public const string Resumed = "resumed";

    /// <summary>Nothing was opened a second time.</summary>
    public const string OpenedOnce = "opened-once";

    /// <summary>It has kept nothing so far.</summary>
    public const string KeptNothing = "kept-nothing";

    /// <summary>It was done when it was closed: there was no place to come back to.</summary>
    public const string WasDone = "was-done";

    /// <summary>It asked to begin anew, though it was not done.</summary>
    public const string BeginsAnew = "begins-anew";

    /// <summary>What it kept did not come back whole: this platform's fault. The element.</summary>
    public const string NotHandedBack = "not-handed-back";

    /// <summary>It did not ask for what it had kept.</summary>
    public const string NotAskedFor = "not-asked-for";

    public const string Retried = "retried";

    public const string NeverFailed = "never-failed";

    /// <summary>Failed, and not passed since.</summary>
    public const string NotPassedSince = "not-passed-since";

    /// <summary>Said passed, and the platform knows otherwise.</summary>
    public const string PassNotKept = "pass-not-kept";

    public const string CountedOnce = "counted-once";

    public const string NotClosedTwice = "not-closed-twice";

    /// <summary>Said goodbye a second time.</summary>
    public const string GoodbyeTwice = "goodbye-twice";

    /// <summary>Wanted to store something after its goodbye, which is lost: the call.</summary>
    public const string SpokeAfterGoodbye = "spoke-after-goodbye";

    /// <summary>Was closed without a goodbye.</summary>
    public const string NoGoodbye = "no-goodbye";

    /// <summary>Time was counted twice: this platform's fault.</summary>
    public const string TimeDoubled = "time-doubled";

    /// <summary>Its longest so far, and the limit of the edition: in characters.</summary>
    public const string Fits = "fits";

    /// <summary>More than four fifths of the limit: likewise.</summary>
    public const string NearlyFull = "nearly-full";

    /// <summary>Beyond the limit: likewise.</summary>
    public const string TooLong = "too-long";

    /// <summary>Beyond even what this platform keeps, and cut there: its longest, and what is kept.</summary>
    public const string CutShort = "cut-short";

    /// <summary>Not taken at all: its length, the code.</summary>
    public const string NotTaken = "not-taken";
}
