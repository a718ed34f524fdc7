using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;

namespace TrainingPaths.Core.Platform;

// Like the drafts: names of those who sign, no data of learners, no row-level security. ProofDesk lets in who was asked, DraftDesk who writes.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<Proofreading> Proofreadings => Set<Proofreading>();

    public DbSet<ProofComment> ProofComments => Set<ProofComment>();

    public DbSet<PublishingTerms> PublishingTerms => Set<PublishingTerms>();

    private static void MapProofs(ModelBuilder b)
    {
        const string schema = "paths";
        b.Entity<Proofreading>(e =>
        {
            e.ToTable("proofreading", schema);
            e.HasKey(p => new { p.DraftId, p.ReaderId });
            e.HasOne<Draft>().WithMany().HasForeignKey(p => p.DraftId);
            e.HasIndex(p => p.ReaderId);
            e.Property(p => p.Word).HasMaxLength(Proofreading.LongestWord);
        });
        b.Entity<ProofComment>(e =>
        {
            e.ToTable("proof_comment", schema);
            e.HasOne<Draft>().WithMany().HasForeignKey(c => c.DraftId);
            e.HasOne<ProofComment>().WithMany().HasForeignKey(c => c.ReplyTo);
            e.HasIndex(c => new { c.DraftId, c.StepId });
            e.Property(c => c.Quote).HasMaxLength(ProofComment.LongestQuote);
            e.Property(c => c.Text).HasMaxLength(ProofComment.LongestText);
        });
        b.Entity<PublishingTerms>(e =>
        {
            e.ToTable("publishing_terms", schema, table => table.HasCheckConstraint("ck_publishing_terms_one", "id = 1"));
            e.Property(t => t.Id).ValueGeneratedNever();
        });
    }
}
