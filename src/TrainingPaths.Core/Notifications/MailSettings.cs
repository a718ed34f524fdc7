namespace TrainingPaths.Core.Notifications;

/// <summary>How mails leave.</summary>
/// <param name="Site">The address that links begin with, from the configuration: never the one a request claims.</param>
/// <param name="SiteName">Who writes.</param>
/// <param name="From">Sender's address; answers arrive there.</param>
/// <param name="Smtp"><c>smtp://user:password@host:587</c> or <c>smtps://…:465</c>; null leaves mails in <paramref name="PickupFolder"/>.</param>
/// <param name="HelpDesk">Who reads requests for help; null sends none.</param>
public sealed record MailSettings(string Site, string SiteName, string From, Uri? Smtp, string PickupFolder, string? HelpDesk);
