using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Who of a structure is on which path, and how far, as its HR officer may see it: no score, no answer, no path chosen alone and not shared.
/// Three queries, however many people.
/// </summary>
public sealed class TeamProgress(TrainingPathsDbContext db, TimeProvider clock)
{
    // The same order on a page in English, in a job and in the ZIP's list.
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr"), ignoreCase: true);

    /// <returns>By family name, first name and path.</returns>
    public async Task<IReadOnlyList<TeamRow>> RunAsync(Guid structureId, CancellationToken ct)
    {
        var followed = await Followed(structureId).ToListAsync(ct);
        var asked = await AskedOnly(structureId).ToListAsync(ct);
        Row[] rows = [.. followed, .. asked];
        Guid[] versions = [.. rows.Select(r => r.PathVersionId).Distinct()];
        var totals = await db.Steps.Where(s => versions.Contains(s.PathVersionId) && !StepKinds.Uncounted.Contains(s.Kind))
            .GroupBy(s => s.PathVersionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

        var languages = new Dictionary<Guid, string>();
        foreach (var version in versions)
            languages[version] = (await FrozenVersions.FindAsync(db, version, ct)).Header.Language;
        var now = clock.GetUtcNow();
        return [.. rows.Select(r => RowOf(r, totals.GetValueOrDefault(r.PathVersionId), now) with { Language = languages[r.PathVersionId] })
            .OrderBy(r => r.FamilyName, French).ThenBy(r => r.GivenName, French).ThenBy(r => r.PersonId).ThenBy(r => r.PathTitle, French)];
    }

    private IQueryable<Row> Followed(Guid structureId) =>
        from e in db.Enrolments.AsNoTracking()
        join person in db.People on e.PersonId equals person.Id
        join version in db.PathVersions on e.PathVersionId equals version.Id
        join path in db.TrainingPaths on e.PathId equals path.Id
        join progress in db.PathProgress on e.Id equals progress.EnrolmentId into started
        from progress in started.DefaultIfEmpty()
        join certificate in db.Certificates on e.Id equals certificate.EnrolmentId into certified
        from certificate in certified.DefaultIfEmpty()
        join entry in db.RegisterEntries on certificate.Serial equals entry.Serial into registered
        from entry in registered.DefaultIfEmpty()
        where e.StructureId == structureId && e.VisibleToStructure
        select new Row(person.Id, person.GivenName, person.FamilyName, path.Id, path.Slug, version.Title, version.Id)
        {
            Progress = progress,
            Certificate = certificate,
            Withdrawn = entry != null && entry.State != RegisterState.Valid,
        };

    // Asked for, and no enrolment that HR may see: not started, whatever the person may have begun alone.
    private IQueryable<Row> AskedOnly(Guid structureId) =>
        from a in db.Assignments.AsNoTracking()
        join person in db.People on a.PersonId equals person.Id
        join path in db.TrainingPaths on a.PathId equals path.Id
        join version in db.PathVersions on path.CurrentVersionId equals version.Id
        where a.StructureId == structureId && !db.Enrolments.Any(e => e.StructureId == structureId && e.VisibleToStructure && e.PersonId == a.PersonId && e.PathId == a.PathId)
        select new Row(person.Id, person.GivenName, person.FamilyName, path.Id, path.Slug, version.Title, version.Id);

    private static TeamRow RowOf(Row row, int steps, DateTimeOffset now)
    {
        var issued = row.Certificate is { State: CertificateState.Issued } certificate && !row.Withdrawn ? certificate : null;
        return new TeamRow(
            row.PersonId, row.GivenName, row.FamilyName, row.PathId, row.Slug, row.Title, Math.Min(row.Progress?.StepsDone ?? 0, steps), steps,
            row.Certificate?.Minutes ?? row.Progress?.MinutesCredited ?? 0, issued?.Id, row.Certificate?.CompletedOn,
            row.Withdrawn ? WhyMissing.Withdrawn : issued is null ? Reasons.WhyMissing(row.Certificate is not null, row.Progress?.SeenAt, row.Progress?.CompletedAt, now) : null);
    }

    private sealed record Row(Guid PersonId, string GivenName, string FamilyName, Guid PathId, string Slug, string Title, Guid PathVersionId)
    {
        public Progress.PathProgress? Progress { get; init; }

        public Certificate? Certificate { get; init; }

        /// <summary>What the register says of it: nobody hands on a certificate that no longer holds.</summary>
        public bool Withdrawn { get; init; }
    }
}

/// <summary>One person on one path.</summary>
/// <param name="MinutesCredited">Planned minutes of the steps done; observed time is nobody's business here.</param>
/// <param name="CertificateId">Null until the document is there.</param>
/// <param name="Missing">Why there is no certificate; null when there is one.</param>
public sealed record TeamRow(
    Guid PersonId, string GivenName, string FamilyName, Guid PathId, string PathSlug, string PathTitle, int StepsDone, int StepsTotal, int MinutesCredited,
    Guid? CertificateId, DateOnly? CompletedOn, WhyMissing? Missing)
{
    /// <summary>Of the path's title.</summary>
    public string Language { get; init; } = "fr";

    public string FullName => $"{GivenName} {FamilyName}";
}

/// <summary>
/// A team in one sentence: people, not enrolments. Whoever follows several paths counts in the state of each, so that every number is how many
/// people the page shows for that state.
/// </summary>
/// <param name="People">All of them, each once.</param>
/// <param name="Finished">Nothing left to do on a path, the certificate being there or being made.</param>
/// <param name="UnderWay">A path begun, seen lately.</param>
/// <param name="Interrupted">A path begun and not seen for long.</param>
/// <param name="InSeveral">People counted in more than one state: the numbers add up to more than <paramref name="People"/> by theirs.</param>
public sealed record TeamSummary(int People, int Finished, int UnderWay, int Interrupted, int NotStarted, int InSeveral)
{
    public static TeamSummary Of(IReadOnlyCollection<TeamRow> rows)
    {
        int With(params WhyMissing?[] states) => rows.Where(r => states.Contains(r.Missing)).Select(r => r.PersonId).Distinct().Count();
        return new(
            rows.Select(r => r.PersonId).Distinct().Count(),
            With(null, WhyMissing.InPreparation, WhyMissing.Withdrawn), With(WhyMissing.InProgress), With(WhyMissing.Interrupted), With(WhyMissing.NotStarted),
            rows.GroupBy(r => r.PersonId).Count(p => p.DistinctBy(r => r.Missing is WhyMissing.InPreparation or WhyMissing.Withdrawn ? null : r.Missing).Count() > 1));
    }
}
