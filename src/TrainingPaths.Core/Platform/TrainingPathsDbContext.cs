using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Core.Platform;

/// <summary>One context, one part a module: each module's tables are in its own folder and its own PostgreSQL schema.</summary>
public sealed partial class TrainingPathsDbContext(DbContextOptions<TrainingPathsDbContext> options)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // The first wall: named "reach" filters read these. The second is row-level security, which reads the same caller in the database.
    private bool SeesAll { get; set; }

    private Guid? Me { get; set; }

    private Guid[] MyStructures { get; set; } = [];

    private Guid? Trainer { get; set; }

    /// <summary>Lifts the query filters for the test that proves row-level security alone to hold. Nothing in the product sets it.</summary>
    public bool FiltersOff { get; set; }

    /// <summary>Narrows every query to what the caller reaches. A pooled context keeps nothing of its last caller.</summary>
    internal void ActAs(Caller caller)
    {
        ChangeTracker.Clear();
        SeeAs(caller);
    }

    /// <summary>The same within a unit of work that goes on for somebody else, which keeps what it has loaded.</summary>
    internal void SeeAs(Caller caller)
    {
        SeesAll = FiltersOff || caller.Scope == Scope.Federation;
        Me = caller.Scope == Scope.Person ? caller.PersonId : null;
        MyStructures = caller.Scope == Scope.Structures ? [.. caller.Structures] : [];
        Trainer = caller.Scope == Scope.Trainer ? caller.PersonId : null;
        HeldInvitation = null;
    }

    /// <summary>All tables that hold people's data, with who reaches them.</summary>
    public static IEnumerable<PeopleTable> PeopleTables =>
        [.. AccountsPeople, .. EnrolmentsPeople, .. CohortsPeople, .. MessagesPeople, .. TrackingPeople, .. AssessmentPeople, .. ProgressPeople, .. CertificatesPeople];

    /// <summary>Every column that points at a file of the store. What none of them holds is deleted after a day: a column that is missing here loses files, so a test compares them with the model.</summary>
    internal IEnumerable<IQueryable<string?>> FileReferences => [.. PathsFiles, .. PackagesFiles, .. CertificatesFiles];

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        MapPlatform(builder);
        MapAccounts(builder);
        MapPaths(builder);
        MapDrafts(builder);
        MapProofs(builder);
        MapSearches(builder);
        MapLinks(builder);
        MapEnrolments(builder);
        MapCohorts(builder);
        MapMessages(builder);
        MapPackages(builder);
        MapTracking(builder);
        MapAssessment(builder);
        MapProgress(builder);
        MapCertificates(builder);
        MapNotifications(builder);
    }

    private static void MapPlatform(ModelBuilder b) => b.Entity<DataProtectionKey>().ToTable("data_protection_key", "platform");
}
