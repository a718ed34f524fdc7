using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Notifications;

public static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, MailSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<IMailSender>(settings.Smtp is { } server ? new SmtpMail(server) : new PickupMail(settings.PickupFolder))
        .AddScoped<Postbox>()
        .AddScoped<SendMail>()
        .AddScoped<ISubscriber<NewPasswordAsked>, MailWhenNewPasswordAsked>()
        .AddScoped<ISubscriber<PersonInvited>, MailWhenPersonInvited>()
        .AddScoped<ISubscriber<HelpAsked>, MailWhenHelpAsked>()
        .AddScoped<ISubscriber<PathAssigned>, MailWhenPathAssigned>()
        .AddScoped<ISubscriber<TextsMarked>, MailWhenTextsMarked>()
        .AddScoped<ISubscriber<CertificateIssued>, MailWhenCertificateIssued>()
        .AddScoped<ISubscriber<ProofreadingAsked>, MailWhenProofreadingAsked>()
        .AddScoped<ISubscriber<ProofreadingAnswered>, MailWhenProofreadingAnswered>()
        .AddScoped<ISubscriber<CommentLeft>, NoteWhenCommented>()
        .AddScoped<MailComments>()
        .AddScoped<ISubscriber<CohortMessageSent>, NoteWhenMessageSent>()
        .AddScoped<UnreadMessages>()
        .AddScoped<MailMessages>()
        .AddScoped<ISubscriber<PersonErased>, EraseMailsWhenPersonErased>()
        .AddScoped<ISubscriber<PackReady>, MailWhenPackReady>();
}
