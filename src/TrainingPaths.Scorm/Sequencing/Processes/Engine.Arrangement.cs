using TrainingPaths.Scorm.Sequencing.Definitions;

namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Which children there are, and in what order (SR.1, SR.2): a function of the registration's seed, the cluster and the attempt.</summary>
internal sealed partial class Engine
{
    /// <summary>Before the first attempt, or as it was when the state was written.</summary>
    private void Arrange(Node cluster)
    {
        var randomization = cluster.Definition.Randomization;
        if (cluster.State.AvailableChildren is { } kept)
        {
            var known = kept.Select(Find).OfType<Node>().Where(child => child.Parent == cluster).ToList();
            cluster.Offer(known);
        }
        else if (cluster.State.ArrangedForAttempt is null
            && (randomization.SelectionTiming != RandomizationTiming.Never || randomization.RandomizationTiming != RandomizationTiming.Never))
        {
            var chance = Chance(cluster, 1);
            var selected = randomization.SelectionTiming == RandomizationTiming.Never ? cluster.Children : Select(cluster, chance);
            Keep(cluster, randomization is { RandomizationTiming: not RandomizationTiming.Never, ReorderChildren: true } ? Shuffle(selected, chance) : selected, 1);
        }
        else
        {
            cluster.Offer(cluster.Children);
        }
    }

    /// <summary>At the end of an attempt: SN 4.8 leaves selection on each new attempt undefined, and it is taken at its word here.</summary>
    private void ArrangeForNextAttempt(Node cluster)
    {
        var randomization = cluster.Definition.Randomization;
        var selectsAgain = randomization.SelectionTiming == RandomizationTiming.OnEachNewAttempt;
        var ordersAgain = randomization is { RandomizationTiming: RandomizationTiming.OnEachNewAttempt, ReorderChildren: true };
        if (cluster.IsLeaf || cluster.State.IsSuspended || !(selectsAgain || ordersAgain))
        {
            return;
        }

        var attempt = cluster.State.AttemptCount + 1;
        var chance = Chance(cluster, attempt);
        var selected = selectsAgain ? Select(cluster, chance) : cluster.Available;
        Keep(cluster, ordersAgain ? Shuffle(selected, chance) : selected, attempt);
    }

    private void Keep(Node cluster, IReadOnlyList<Node> children, int attempt)
    {
        cluster.State.ArrangedForAttempt = attempt;
        cluster.State.AvailableChildren = [.. children.Select(child => child.Id)];
        cluster.Offer(children);
        Note("SR", cluster, $"children for attempt {attempt}: {string.Join(", ", cluster.State.AvailableChildren)}");
    }

    /// <summary>SR.1: so many of the children, in the manifest's order.</summary>
    private static List<Node> Select(Node cluster, SplitMix chance)
    {
        var count = cluster.Definition.Randomization.SelectCount ?? cluster.Children.Count;
        return count >= cluster.Children.Count
            ? [.. cluster.Children]
            : [.. Shuffle(cluster.Children, chance).Take(Math.Max(count, 0)).OrderBy(child => child.Activity.Index)];
    }

    /// <summary>SR.2.</summary>
    private static List<Node> Shuffle(IReadOnlyList<Node> children, SplitMix chance)
    {
        var shuffled = children.ToList();
        for (var last = shuffled.Count - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private SplitMix Chance(Node cluster, int attempt) =>
        new(State.Seed ^ ((ulong)cluster.Activity.Index << 32) ^ (uint)attempt);
}
