namespace TrainingPaths.Scorm.Sequencing;

/// <summary>What a learner or a content asks for (SN 5.4).</summary>
/// <param name="Target">The activity's identifier, for choice and jump.</param>
public sealed record NavigationRequest(NavigationKind Kind, string? Target = null)
{
    public static readonly NavigationRequest Start = new(NavigationKind.Start);
    public static readonly NavigationRequest ResumeAll = new(NavigationKind.ResumeAll);
    public static readonly NavigationRequest Continue = new(NavigationKind.Continue);
    public static readonly NavigationRequest Previous = new(NavigationKind.Previous);
    public static readonly NavigationRequest Exit = new(NavigationKind.Exit);
    public static readonly NavigationRequest ExitAll = new(NavigationKind.ExitAll);
    public static readonly NavigationRequest Abandon = new(NavigationKind.Abandon);
    public static readonly NavigationRequest AbandonAll = new(NavigationKind.AbandonAll);
    public static readonly NavigationRequest SuspendAll = new(NavigationKind.SuspendAll);

    private const string TargetPrefix = "{target=";

    public static NavigationRequest Choice(string target) => new(NavigationKind.Choice, target);

    public static NavigationRequest Jump(string target) => new(NavigationKind.Jump, target);

    /// <summary>Reads <c>adl.nav.request</c> (RTE 4.4.1); null for <c>_none_</c> and for what is no request.</summary>
    public static NavigationRequest? FromContent(string? value)
    {
        if (value is not null && value.StartsWith(TargetPrefix, StringComparison.Ordinal) && value.IndexOf('}', StringComparison.Ordinal) is var end and > 0)
        {
            var target = value[TargetPrefix.Length..end];
            return value[(end + 1)..] switch
            {
                "choice" => Choice(target),
                "jump" => Jump(target),
                _ => null,
            };
        }

        return value switch
        {
            "continue" => Continue,
            "previous" => Previous,
            "exit" => Exit,
            "exitAll" => ExitAll,
            "abandon" => Abandon,
            "abandonAll" => AbandonAll,
            "suspendAll" => SuspendAll,
            _ => null,
        };
    }
}

/// <summary>SN table 5.4a; <c>Forward</c> and <c>Backward</c> are not used by SCORM.</summary>
public enum NavigationKind
{
    Start,
    ResumeAll,
    Continue,
    Previous,
    Choice,
    Jump,
    Exit,
    ExitAll,
    Abandon,
    AbandonAll,
    SuspendAll,
}
