using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Core.Platform;

public sealed partial class TrainingPathsDbContext
{
    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<LearnerSession> LearnerSessions => Set<LearnerSession>();

    public DbSet<SessionKey> SessionKeys => Set<SessionKey>();

    public DbSet<StoredCommit> StoredCommits => Set<StoredCommit>();

    public DbSet<RememberedValue> RememberedValues => Set<RememberedValue>();

    public DbSet<StoredInteraction> StoredInteractions => Set<StoredInteraction>();

    // What somebody did in a content, and its scores, are theirs, as answers are (Code du travail, art. L.1222-2 and L.1222-3, read 2026-11).
    private static readonly PeopleTable[] TrackingPeople =
    [
        new("tracking.registration", PeopleTable.MineByPerson),
        new("tracking.learner_session", PeopleTable.MineByPerson),
        new("tracking.remembered_value", PeopleTable.MineByPerson) { AppendOnly = true, GoesWithItsPerson = true },
        new("tracking.interaction", PeopleTable.MineByPerson) { AppendOnly = true, GoesWithItsPerson = true },
        new("tracking.stored_commit", PeopleTable.MineByPerson) { AppendOnly = true, GoesWithItsPerson = true },
    ];

    private void MapTracking(ModelBuilder b)
    {
        const string schema = "tracking";
        b.Entity<Registration>(e =>
        {
            e.ToTable("registration", schema);
            e.HasOne<ScormPackage>().WithMany().HasForeignKey(r => r.PackageId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Enrolment>().WithMany().HasForeignKey(r => new { r.StructureId, r.EnrolmentId, r.PersonId }).HasPrincipalKey(n => new { n.StructureId, n.Id, n.PersonId }).IsRequired(false);
            e.HasAlternateKey(r => new { r.Id, r.PersonId });
            // A newer version of the path may ask for another package under the same step: another way through, and the former one is kept.
            e.HasIndex(r => new { r.EnrolmentId, r.StepId, r.PackageId }).IsUnique().HasFilter("enrolment_id is not null").HasDatabaseName("ix_registration_step");
            e.HasIndex(r => r.PersonId);
            e.HasIndex(r => new { r.PersonId, r.PackageId }).IsUnique().HasFilter("enrolment_id is null").HasDatabaseName("ix_registration_trial");
            e.HasQueryFilter("reach", r => r.PersonId == Me || FiltersOff);
        });
        b.Entity<LearnerSession>(e =>
        {
            e.ToTable("learner_session", schema);
            e.HasOne<Registration>().WithMany().HasForeignKey(s => new { s.RegistrationId, s.PersonId }).HasPrincipalKey(r => new { r.Id, r.PersonId });
            e.HasAlternateKey(s => new { s.Id, s.PersonId });
            e.HasIndex(s => new { s.RegistrationId, s.Epoch }).IsUnique();
            e.Property(s => s.Launched).HasColumnType("jsonb");
            e.Property(s => s.State).HasColumnType("jsonb");
            e.HasQueryFilter("reach", s => s.PersonId == Me || FiltersOff);
        });
        b.Entity<SessionKey>(e =>
        {
            e.ToTable("session_key", schema);
            e.HasKey(k => k.Sha256);
            e.HasIndex(k => k.ExpiresAt);
            e.HasIndex(k => k.SessionId);
        });
        b.Entity<RememberedValue>(e =>
        {
            e.ToTable("remembered_value", schema);
            e.HasKey(v => new { v.PersonId, v.IsTrial, v.Kind, v.TargetId, v.Version });
            e.HasOne<Registration>().WithMany().HasForeignKey(v => new { v.RegistrationId, v.PersonId }).HasPrincipalKey(r => new { r.Id, r.PersonId });
            e.HasQueryFilter("reach", v => v.PersonId == Me || FiltersOff);
        });
        b.Entity<StoredInteraction>(e =>
        {
            e.ToTable("interaction", schema);
            e.HasKey(i => new { i.SessionId, i.Sequence, i.Index });
            e.HasOne<LearnerSession>().WithMany().HasForeignKey(i => new { i.SessionId, i.PersonId }).HasPrincipalKey(s => new { s.Id, s.PersonId });
            e.HasQueryFilter("reach", i => i.PersonId == Me || FiltersOff);
        });
        b.Entity<StoredCommit>(e =>
        {
            e.ToTable("stored_commit", schema);
            e.HasKey(c => new { c.SessionId, c.Sequence });
            e.HasOne<LearnerSession>().WithMany().HasForeignKey(c => new { c.SessionId, c.PersonId }).HasPrincipalKey(s => new { s.Id, s.PersonId });
            e.HasQueryFilter("reach", c => c.PersonId == Me || FiltersOff);
        });
    }
}
