namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>The overall sequencing process (OP.1): one request from its validity to the delivery.</summary>
internal sealed partial class Engine
{
    public SequencingResult Process(NavigationRequest request)
    {
        trace = [];
        try
        {
            return Overall(request);
        }
        finally
        {
            trace = null;
        }
    }

    private SequencingResult Overall(NavigationRequest request)
    {
        var navigation = NavigationRequestProcess(request); // OP.1 1.1
        Note("NB.2.1", Current, navigation.Refusal is null ? $"{request.Kind} is valid" : $"{request.Kind} is not valid");
        if (navigation.Refusal is not null)
        {
            return Result(null, navigation.Refusal, false);
        }

        var sequencing = navigation.Sequencing;
        if (navigation.Termination is { } termination) // OP.1 1.2
        {
            var refusal = TerminationRequestProcess(termination, out var instead);
            if (refusal is not null)
            {
                return Result(null, refusal, false);
            }

            sequencing = instead ?? sequencing;
        }

        if (sequencing != SequencingKind.Exit && Root.State is { IsActive: false, IsSuspended: false, AttemptCount: > 0 })
        {
            ForgetWhatIsNotGlobal();
        }

        var sequenced = SequencingRequestProcess(sequencing, navigation.Target); // OP.1 1.3
        return Conclude(sequenced, navigation.Target);
    }

    // SN 3.10.1: what is not global to the system lasts one experience of the organization; another is about to begin.
    private void ForgetWhatIsNotGlobal()
    {
        if (!Tree.ObjectivesGlobalToSystem)
        {
            sharedObjectives.Objectives.Clear();
        }

        if (!Tree.SharedDataGlobalToSystem)
        {
            sharedStores.Stores.Clear();
        }
    }

    private SequencingResult Conclude(Sequenced sequenced, Node? target)
    {
        if (sequenced.LeftByChoice is { } common && Current is not null)
        {
            TerminateDescendentAttempts(common); // SB.2.9 12.2
            EndAttempt(common);
            Current = target;
        }

        if (sequenced.EndsSession)
        {
            EndSession();
            return Result(null, null, true);
        }

        if (sequenced.Delivery is not { } delivery)
        {
            return Result(null, sequenced.Refusal, false);
        }

        var refusal = DeliveryRequestProcess(delivery) ?? ContentDeliveryEnvironmentProcess(delivery); // OP.1 1.4, 1.5
        return Result(refusal is null ? delivery : null, refusal, false);
    }

    /// <summary>SB.2.1 3.1: whoever walks off the tree leaves all of it.</summary>
    private void EndSession()
    {
        TerminateDescendentAttempts(Root);
        if (Root.State.IsActive)
        {
            EndAttempt(Root);
        }

        Current = null;
        Note("OP.1", null, "the sequencing session is over");
    }

    private SequencingResult Result(Node? delivered, SequencingRefusal? refusal, bool ended)
    {
        if (refusal is not null)
        {
            Note(refusal.Code, Find(refusal.Activity), refusal.Meaning);
        }

        return new SequencingResult(delivered?.Activity, ended, refusal, trace ?? []);
    }
}
