namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>What could be asked for now: the processes run without the termination that would come first, and nothing changes (SN 5.6).</summary>
internal sealed partial class Engine
{
    /// <summary>Null: valid.</summary>
    public SequencingRefusal? Validate(NavigationRequest request)
    {
        var navigation = NavigationRequestProcess(request);
        if (navigation.Refusal is not null)
        {
            return navigation.Refusal;
        }

        return request.Kind switch
        {
            // What follows may depend on what the content will have said: SN 5.6.4 offers Continue wherever there is flow.
            NavigationKind.Choice or NavigationKind.Jump or NavigationKind.Previous or NavigationKind.Start or NavigationKind.ResumeAll =>
                Foresee(navigation.Sequencing, navigation.Target),
            _ => null,
        };
    }

    private SequencingRefusal? Foresee(SequencingKind kind, Node? target)
    {
        var sequenced = SequencingRequestProcess(kind, target);
        if (sequenced.Delivery is not { } delivery)
        {
            return sequenced.Refusal ?? Refuse("SB.2.1-1", "nothing follows", target);
        }

        return DeliveryRequestProcess(delivery);
    }

    public IReadOnlyList<TocEntry> TableOfContents()
    {
        var entries = new List<TocEntry>();
        var walk = new Stack<(Node Node, bool Hidden)>([(Root, false)]);
        while (walk.TryPop(out var at))
        {
            var hidden = at.Hidden || IsHiddenFromChoice(at.Node);
            var refusal = Validate(NavigationRequest.Choice(at.Node.Id));
            var visible = !hidden && (at.Node.Activity.Item?.IsVisible ?? true);
            entries.Add(new TocEntry(at.Node.Activity, at.Node.Activity.Depth, visible, at.Node == Current, refusal));
            for (var child = at.Node.Available.Count - 1; child >= 0; child--)
            {
                walk.Push((at.Node.Available[child], hidden));
            }
        }

        return entries;
    }
}
