using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Core.Platform;

// The catalogue crosses structures on purpose and holds no people's data: no row-level security here.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<TrainingPath> TrainingPaths => Set<TrainingPath>();

    public DbSet<PathVersion> PathVersions => Set<PathVersion>();

    public DbSet<PathModule> PathModules => Set<PathModule>();

    public DbSet<Step> Steps => Set<Step>();

    public DbSet<Sheet> Sheets => Set<Sheet>();

    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();

    public DbSet<VersionSource> VersionSources => Set<VersionSource>();

    public DbSet<VersionWaiver> VersionWaivers => Set<VersionWaiver>();

    /// <summary>What is published is never edited: enrolments and certificates refer to it. The application may add rows and nothing else.</summary>
    internal static readonly string[] FrozenTables = ["paths.path_version", "paths.path_module", "paths.step", "paths.sheet", "paths.version_source", "paths.version_waiver"];

    private IEnumerable<IQueryable<string?>> PathsFiles => [MediaFiles.Select(m => m.Sha256), VersionSources.Select(s => s.Sha256), DraftBlobs.Where(b => b.Bytes == null).Select(b => b.Sha256)];

    // A word of the title counts more than one in a lesson.
    private const string SearchVectorSql =
        "setweight(to_tsvector('public.fr_unaccent'::regconfig, title), 'A') || to_tsvector('public.fr_unaccent'::regconfig, search_text)";

    private static void MapPaths(ModelBuilder b)
    {
        const string schema = "paths";
        b.Entity<TrainingPath>(e =>
        {
            e.ToTable("training_path", schema);
            e.Property(p => p.Slug).HasMaxLength(60);
            e.HasIndex(p => p.Slug).IsUnique();
        });
        b.Entity<PathVersion>(e =>
        {
            e.ToTable("path_version", schema);
            e.HasOne<TrainingPath>().WithMany().HasForeignKey(v => v.PathId);
            e.HasIndex(v => new { v.PathId, v.Number }).IsUnique();
            e.Property(v => v.Header).HasColumnType("jsonb");
            e.Property(v => v.Themes).HasDefaultValueSql("'{}'");
            e.Property<NpgsqlTsVector>("SearchVector").HasComputedColumnSql(SearchVectorSql, stored: true);
            e.HasIndex("SearchVector").HasMethod("gin");
        });
        b.Entity<PathModule>(e =>
        {
            e.ToTable("path_module", schema);
            e.HasKey(m => new { m.PathVersionId, m.StableId });
            e.HasOne<PathVersion>().WithMany().HasForeignKey(m => m.PathVersionId);
        });
        b.Entity<Step>(e =>
        {
            e.ToTable("step", schema);
            e.HasKey(s => new { s.PathVersionId, s.StableId });
            e.HasOne<PathVersion>().WithMany().HasForeignKey(s => s.PathVersionId);
            e.HasIndex(s => new { s.PathVersionId, s.Position }).IsUnique();
            e.Property(s => s.Definition).HasColumnType("jsonb");
            e.Property(s => s.Screens).HasColumnType("text[]");
        });
        b.Entity<Sheet>(e =>
        {
            e.ToTable("sheet", schema);
            e.HasKey(s => new { s.PathVersionId, s.StableId });
            e.HasOne<PathVersion>().WithMany().HasForeignKey(s => s.PathVersionId);
        });
        b.Entity<MediaFile>(e =>
        {
            e.ToTable("media_file", schema);
            e.HasKey(m => m.Sha256);
            e.Property(m => m.Sha256).HasMaxLength(64);
        });
        b.Entity<VersionSource>(e =>
        {
            // Also for rows that no code of ours wrote: each becomes a file on somebody's disk.
            e.ToTable("version_source", schema, table => table.HasCheckConstraint("ck_version_source_path", $"path collate \"C\" ~ '^{SourcePath.Pattern}$'"));
            e.HasKey(s => new { s.PathVersionId, s.Path });
            e.HasOne<PathVersion>().WithMany().HasForeignKey(s => s.PathVersionId);
            e.Property(s => s.Path).HasMaxLength(SourcePath.Longest);
            e.Property(s => s.Sha256).HasMaxLength(64);
        });
        b.Entity<VersionWaiver>(e =>
        {
            e.ToTable("version_waiver", schema);
            e.HasKey(w => new { w.PathVersionId, w.Position });
            e.HasOne<PathVersion>().WithMany().HasForeignKey(w => w.PathVersionId);
        });
    }
}
