using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>Keeps what the last trial of a package has shown: whoever makes it a step of a path reads it before.</summary>
public sealed class KeepCheck(TrainingPathsDbContext db)
{
    /// <exception cref="RuleViolation">There is no such package, or it was not accepted.</exception>
    public async Task RunAsync(Guid packageId, PackageCheck check, CancellationToken ct)
    {
        var package = await db.ScormPackages.SingleOrDefaultAsync(p => p.Id == packageId && p.State == PackageState.Accepted, ct) ?? throw RuleViolation.NotFound();
        package.Keep(check);
        await db.SaveChangesAsync(ct);
    }
}
