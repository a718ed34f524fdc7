using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Searches;

namespace TrainingPaths.Core.Platform;

// Counts without people. What tells sessions apart is reached by the application's own role only, and by no scope of a person.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<SearchDay> SearchDays => Set<SearchDay>();

    public DbSet<SearchSession> SearchSessions => Set<SearchSession>();

    public DbSet<SearchSalt> SearchSalts => Set<SearchSalt>();

    /// <summary>Written and read as nobody, never on somebody's behalf.</summary>
    internal static readonly string[] SearchTables = ["paths.search_day", "paths.search_session", "paths.search_salt"];

    private static void MapSearches(ModelBuilder b)
    {
        const string schema = "paths";
        b.Entity<SearchDay>(e =>
        {
            e.ToTable("search_day", schema);
            e.HasKey(d => new { d.Day, d.Words });
            e.HasIndex(d => d.Words);
            e.Property(d => d.Words).HasMaxLength(CountedWords.Longest);
        });
        b.Entity<SearchSession>(e =>
        {
            e.ToTable("search_session", schema);
            e.HasKey(s => new { s.Day, s.Words, s.Hash });
            e.Property(s => s.Words).HasMaxLength(CountedWords.Longest);
        });
        b.Entity<SearchSalt>(e =>
        {
            e.ToTable("search_salt", schema);
            e.HasKey(s => s.Day);
        });
    }
}
