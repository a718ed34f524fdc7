using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Notifications;

namespace TrainingPaths.Core.Platform;

// Like the accounts, mails stand outside row-level security: a visitor who lost a password causes one. Their words are erased once sent.
public sealed partial class TrainingPathsDbContext
{
    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<CommentNotice> CommentNotices => Set<CommentNotice>();

    public DbSet<MessageNotice> MessageNotices => Set<MessageNotice>();

    private static void MapNotifications(ModelBuilder b)
    {
        b.Entity<Mail>(e =>
        {
            e.ToTable("mail", "notifications");
            e.Property(m => m.Kind).HasMaxLength(40);
            e.Property(m => m.To).HasMaxLength(Mail.LongestAddress);
            e.Property(m => m.Subject).HasMaxLength(Mail.LongestSubject);
            e.HasIndex(m => new { m.To, m.Kind, m.CreatedAt });
        });
        b.Entity<CommentNotice>(e =>
        {
            e.ToTable("comment_notice", "notifications");
            e.HasKey(n => new { n.PersonId, n.CommentId });
        });
        b.Entity<MessageNotice>(e =>
        {
            e.ToTable("message_notice", "notifications");
            e.HasKey(n => new { n.PersonId, n.MessageId });
        });
    }
}
