using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>A certificate that waited for a name in letters that can be printed is sealed as soon as it is given.</summary>
internal sealed class SealAwaitingCertificatesWhenPersonRenamed(SealAwaitingCertificates seal) : ISubscriber<PersonRenamed>
{
    public Task HandleAsync(PersonRenamed happened, CancellationToken ct) => seal.RunAsync(happened.PersonId, ct);
}
