using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Core.Platform;

// Addresses of the Internet, of nobody.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<OutsideLink> OutsideLinks => Set<OutsideLink>();

    private static void MapLinks(ModelBuilder b) => b.Entity<OutsideLink>(e =>
    {
        e.ToTable("outside_link", "paths");
        e.HasKey(l => l.Address);
        e.Property(l => l.Address).HasMaxLength(OutsideLink.Longest);
        e.Property(l => l.Detail).HasMaxLength(OutsideLink.Longest);
    });
}
