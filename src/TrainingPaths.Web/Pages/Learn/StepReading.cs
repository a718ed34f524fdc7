using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Learn;

internal static class StepReading
{
    public static async Task<T> DefinitionAsync<T>(TrainingPathsDbContext db, Guid versionId, string stepId, CancellationToken ct) =>
        StepDefinitionJson.Read<T>(await db.Steps.AsNoTracking().Where(s => s.PathVersionId == versionId && s.StableId == stepId).Select(s => s.Definition).FirstAsync(ct));
}
