using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>After a person has given a name that can be printed: seals what was waiting for it.</summary>
public sealed class SealAwaitingCertificates(TrainingPathsDbContext db, CertificateSealing sealing)
{
    /// <returns>How many certificates are now being made.</returns>
    public async Task<int> RunAsync(Guid personId, CancellationToken ct)
    {
        var waiting = await db.Certificates.Where(c => c.PersonId == personId && c.State == CertificateState.AwaitingName).Select(c => c.Id).ToListAsync(ct);
        var done = 0;
        foreach (var id in waiting)
            if (await sealing.SealAsync(id, ct)) done++;
        return done;
    }
}
