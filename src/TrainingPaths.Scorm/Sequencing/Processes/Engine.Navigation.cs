namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>What is to end.</summary>
internal enum TerminationKind
{
    Exit,
    ExitAll,
    SuspendAll,
    Abandon,
    AbandonAll,
}

/// <summary>What is to follow (SB.2.12).</summary>
internal enum SequencingKind
{
    Start,
    ResumeAll,
    Continue,
    Previous,
    Choice,
    Jump,
    Retry,
    Exit,
}

/// <summary>What NB.2.1 makes of a request.</summary>
internal readonly record struct Navigation(TerminationKind? Termination, SequencingKind Sequencing, Node? Target, SequencingRefusal? Refusal);

/// <summary>The navigation request process (NB.2.1): valid or not, and what it stands for.</summary>
internal sealed partial class Engine
{
    internal Navigation NavigationRequestProcess(NavigationRequest request)
    {
        var current = Current;
        return request.Kind switch
        {
            NavigationKind.Start => current is null ? Valid(null, SequencingKind.Start) : Invalid("NB.2.1-1", "a session is already open", current),
            NavigationKind.ResumeAll when current is not null => Invalid("NB.2.1-1", "a session is already open", current),
            NavigationKind.ResumeAll => Suspended is null ? Invalid("NB.2.1-3", "nothing is suspended", null) : Valid(null, SequencingKind.ResumeAll),
            NavigationKind.Choice => NavigateByChoice(request.Target), // the only ones that need no open session
            NavigationKind.Jump => NavigateByJump(request.Target),
            _ when current is null => Invalid("NB.2.1-2", "no session is open", null),
            NavigationKind.Continue => NavigateForward(current),
            NavigationKind.Previous => NavigateBackward(current),
            NavigationKind.Exit or NavigationKind.Abandon when !current.State.IsActive =>
                Invalid("NB.2.1-12", "the current activity is over already", current),
            NavigationKind.Exit => Valid(TerminationKind.Exit, SequencingKind.Exit),
            NavigationKind.ExitAll => Valid(TerminationKind.ExitAll, SequencingKind.Exit),
            NavigationKind.Abandon => Valid(TerminationKind.Abandon, SequencingKind.Exit),
            NavigationKind.AbandonAll => Valid(TerminationKind.AbandonAll, SequencingKind.Exit),
            NavigationKind.SuspendAll => Valid(TerminationKind.SuspendAll, SequencingKind.Exit),
            _ => Invalid("NB.2.1-13", "no such request", null),
        };
    }

    private static Navigation Valid(TerminationKind? termination, SequencingKind sequencing, Node? target = null) =>
        new(termination, sequencing, target, null);

    private static Navigation Invalid(string code, string meaning, Node? at) => new(null, default, null, Refuse(code, meaning, at));

    private static SequencingRefusal Refuse(string code, string meaning, Node? at) => new(code, meaning, at?.Id);

    private static TerminationKind? ExitIfActive(Node? current) => current is { State.IsActive: true } ? TerminationKind.Exit : null;

    // NB.2.1 3
    private static Navigation NavigateForward(Node current) =>
        current.Parent is { Definition.ControlMode.Flow: true }
            ? Valid(ExitIfActive(current), SequencingKind.Continue)
            : Invalid("NB.2.1-4", "there is no flow here", current);

    // NB.2.1 4
    private static Navigation NavigateBackward(Node current) => current.Parent switch
    {
        null => Invalid("NB.2.1-6", "nothing is before the root", current),
        { Definition.ControlMode: { Flow: true, ForwardOnly: false } } => Valid(ExitIfActive(current), SequencingKind.Previous),
        _ => Invalid("NB.2.1-5", "there is no flow backward here", current),
    };

    // NB.2.1 7
    private Navigation NavigateByChoice(string? identifier)
    {
        if (Find(identifier) is not { } target)
        {
            return Invalid("NB.2.1-11", $"there is no activity {identifier}", null);
        }

        if (target.Parent is { Definition.ControlMode.Choice: false })
        {
            return Invalid("NB.2.1-10", "its cluster does not let choose", target);
        }

        if (Current is not { } current)
        {
            return Valid(null, SequencingKind.Choice, target);
        }

        if (target.Parent != current.Parent)
        {
            foreach (var leaving in current.PathUpTo(Node.CommonAncestor(current, target)))
            {
                if (leaving is { State.IsActive: true, Definition.ControlMode.ChoiceExit: false })
                {
                    return Invalid("NB.2.1-8", "it must not be left by choice", leaving);
                }
            }
        }

        return current is { State.IsActive: true, Definition.ControlMode.ChoiceExit: false }
            ? Invalid("NB.2.1-8", "it must not be left by choice", current)
            : Valid(ExitIfActive(current), SequencingKind.Choice, target);
    }

    // NB.2.1 13 (4th edition)
    private Navigation NavigateByJump(string? identifier)
    {
        if (Find(identifier) is not { } target || target.PathToRoot().Any(at => at is { IsRoot: false, Position: < 0 }))
        {
            return Invalid("NB.2.1-11", $"there is no available activity {identifier}", null);
        }

        return Current is not { } current
            ? Invalid("NB.2.1-2", "no session is open", null)
            : Valid(ExitIfActive(current), SequencingKind.Jump, target);
    }
}
