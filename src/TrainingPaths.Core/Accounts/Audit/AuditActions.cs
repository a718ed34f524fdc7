namespace TrainingPaths.Core.Accounts;

/// <summary>The stable words of the log. A word is never given another meaning: rows of years ago are read by it.</summary>
public static class AuditActions
{
    public const string PeopleViewed = "people.viewed";
    public const string RoleGiven = "role.given";
    public const string PeopleInvited = "people.invited";
    public const string PersonErased = "person.erased";
    public const string StructureAdded = "structure.added";
    public const string StructureChanged = "structure.changed";
    public const string PublishingTerms = "publishing.terms";
    public const string CertificateDownloaded = "certificate.downloaded";
    public const string CertificateRevoked = "certificate.revoked";
    public const string PackDownloaded = "pack.downloaded";

    public static IReadOnlyList<string> All { get; } = [PeopleViewed, RoleGiven, PeopleInvited, PersonErased, StructureAdded, StructureChanged, PublishingTerms, CertificateDownloaded, CertificateRevoked, PackDownloaded];
}
