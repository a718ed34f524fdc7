using TrainingPaths.Core.Paths.Drafts.Proofs;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Comments on a draft, as an author or a proof-reader has them before them.</summary>
/// <param name="Address">The page that takes answers, and from authors what is settled.</param>
/// <param name="MaySettle">Authors do; proof-readers answer.</param>
/// <param name="LinkOf">Where a step is looked at; null where the step is gone, or on its own page.</param>
public sealed record ThreadsView(IReadOnlyList<ProofThread> Threads, string Address, bool MaySettle, Func<string, string?>? LinkOf = null)
{
    public IReadOnlyList<ProofThread> Open => [.. Threads.Where(t => t.First.SettledAt is null)];

    public IReadOnlyList<ProofThread> Settled => [.. Threads.Where(t => t.First.SettledAt is not null)];
}

/// <summary>One comment with its answers.</summary>
public sealed record ThreadView(ProofThread Thread, ThreadsView All);
