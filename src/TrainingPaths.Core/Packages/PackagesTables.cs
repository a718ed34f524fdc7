using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Packages;

namespace TrainingPaths.Core.Platform;

// Packages are content, as paths are: they cross structures on purpose. The id of the trainer who sent one is all that they hold of a person,
// and a launch holds none: no row-level security here.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<ScormPackage> ScormPackages => Set<ScormPackage>();

    public DbSet<ScormPackageFile> ScormPackageFiles => Set<ScormPackageFile>();

    public DbSet<PackageLaunch> PackageLaunches => Set<PackageLaunch>();

    private IEnumerable<IQueryable<string?>> PackagesFiles => [ScormPackages.Select(p => p.Sha256), ScormPackageFiles.Select(f => f.Sha256)];

    private static void MapPackages(ModelBuilder b)
    {
        const string schema = "packages";
        b.Entity<ScormPackage>(e =>
        {
            e.ToTable("scorm_package", schema);
            e.HasIndex(p => p.Sha256).IsUnique();
            e.HasIndex(p => p.UploadedAt);
            e.Property(p => p.Sha256).HasMaxLength(64);
            e.Property(p => p.FileName).HasMaxLength(ScormPackage.LongestFileName);
            e.Property(p => p.Manifest).HasColumnType("jsonb");
            e.Property(p => p.Warnings).HasColumnType("jsonb");
            e.Property(p => p.LastCheck).HasColumnType("jsonb");
            e.Property(p => p.RefusalCode).HasMaxLength(60);
            e.Ignore(p => p.IsOpen);
        });
        b.Entity<ScormPackageFile>(e =>
        {
            e.ToTable("scorm_package_file", schema);
            e.HasKey(f => new { f.PackageId, f.NameKey });
            e.HasOne<ScormPackage>().WithMany().HasForeignKey(f => f.PackageId);
            e.Property(f => f.Sha256).HasMaxLength(64);
            e.Property(f => f.MediaType).HasMaxLength(100);
        });
        b.Entity<PackageLaunch>(e =>
        {
            e.ToTable("package_launch", schema);
            e.HasOne<ScormPackage>().WithMany().HasForeignKey(l => l.PackageId);
            e.HasIndex(l => l.TokenSha256).IsUnique();
            e.HasIndex(l => l.ExpiresAt);
        });
    }
}
