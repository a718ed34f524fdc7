using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Core.Platform;

// What authors write and the name they sign it with: no data of learners, so no row-level security. DraftDesk lets nobody else in.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DraftAuthor> DraftAuthors => Set<DraftAuthor>();

    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();

    public DbSet<DraftBlob> DraftBlobs => Set<DraftBlob>();

    public DbSet<DraftEdit> DraftEdits => Set<DraftEdit>();

    private static void MapDrafts(ModelBuilder b)
    {
        const string schema = "paths";
        b.Entity<Draft>(e =>
        {
            e.ToTable("draft", schema);
            e.Property(d => d.Slug).HasMaxLength(60);
            // One draft of a path at a time: two would each undo what the other publishes. Co-authors share it.
            e.HasIndex(d => d.Slug).IsUnique().HasFilter("put_away_at is null");
            e.HasOne<PathVersion>().WithMany().HasForeignKey(d => d.BasedOnVersionId);
            e.HasOne<PathVersion>().WithMany().HasForeignKey(d => d.ForkedFromVersionId);
        });
        b.Entity<DraftAuthor>(e =>
        {
            e.ToTable("draft_author", schema);
            e.HasKey(a => new { a.DraftId, a.AuthorId });
            e.HasOne<Draft>().WithMany().HasForeignKey(a => a.DraftId);
            e.HasIndex(a => a.AuthorId);
        });
        b.Entity<DraftFile>(e =>
        {
            e.ToTable("draft_file", schema, table => table.HasCheckConstraint("ck_draft_file_path", $"path collate \"C\" ~ '^{SourcePath.Pattern}$'"));
            e.Property(f => f.Path).HasMaxLength(SourcePath.Longest);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.HasOne<DraftBlob>().WithMany().HasForeignKey(f => new { f.DraftId, f.Sha256 });
            e.HasIndex(f => new { f.DraftId, f.Path });
        });
        b.Entity<DraftBlob>(e =>
        {
            e.ToTable("draft_blob", schema);
            e.HasKey(x => new { x.DraftId, x.Sha256 });
            e.Property(x => x.Sha256).HasMaxLength(64);
            e.HasOne<Draft>().WithMany().HasForeignKey(x => x.DraftId);
        });
        b.Entity<DraftEdit>(e =>
        {
            e.ToTable("draft_edit", schema);
            e.HasOne<Draft>().WithMany().HasForeignKey(x => x.DraftId);
            e.HasIndex(x => new { x.DraftId, x.Number }).IsUnique();
            e.HasMany(x => x.Files).WithOne().HasForeignKey(f => f.EditId);
        });
        b.Entity<DraftEditFile>(e =>
        {
            e.ToTable("draft_edit_file", schema);
            e.HasKey(f => new { f.EditId, f.FileId });
        });
    }
}
