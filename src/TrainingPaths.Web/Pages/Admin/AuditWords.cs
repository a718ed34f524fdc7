using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>What the log keeps in stable words, as a sentence.</summary>
internal static class AuditWords
{
    /// <summary>The sort of act, for the list to choose from.</summary>
    public static string Of(string action, IStringLocalizer<Strings> words) => action switch
    {
        AuditActions.PeopleViewed => words["People shown"],
        AuditActions.RoleGiven => words["Role given"],
        AuditActions.PeopleInvited => words["People invited"],
        AuditActions.PersonErased => words["Person erased"],
        AuditActions.StructureAdded => words["Structure added"],
        AuditActions.StructureChanged => words["Structure corrected"],
        AuditActions.PublishingTerms => words["Terms of publication"],
        AuditActions.CertificateDownloaded => words["Certificate downloaded"],
        AuditActions.CertificateRevoked => words["Certificate revoked"],
        AuditActions.PackDownloaded => words["Certificates of a team downloaded"],
        _ => action,
    };

    /// <summary>What there is to say beside the sort of act; empty where that says all.</summary>
    public static string Detail(AuditLine line, IStringLocalizer<Strings> words) => string.Join(" · ", new[] { Said(line, words), line.Structure }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Said(AuditLine line, IStringLocalizer<Strings> words) => line.Action switch
    {
        AuditActions.PeopleViewed => words.Count(line.People, "{0} person", "{0} people"),
        AuditActions.RoleGiven => line.Subject is { } subject ? words["{0}: {1}", subject, Role(line.Detail, words)] : Role(line.Detail, words),
        AuditActions.StructureChanged => words.Count(Parts(line.Detail), "{0} field", "{0} fields"),
        AuditActions.PublishingTerms => line.Detail == "proof-reading required" ? words["Proof-reading required"] : words["Proof-reading not required"],
        AuditActions.PeopleInvited => int.TryParse(line.Detail, out var invited) ? words.Count(invited, "{0} person", "{0} people") : null,
        AuditActions.PackDownloaded => int.TryParse(line.Detail, out var people) ? words.Count(people, "{0} certificate", "{0} certificates") : null,
        AuditActions.CertificateRevoked => line.Detail,
        _ => null,
    };

    private static int Parts(string? detail) => (detail ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Role(string? role, IStringLocalizer<Strings> words) => role switch
    {
        nameof(StructureRole.HrOfficer) => words["HR"],
        nameof(FederationRole.Administrator) => words["administrator of the federation"],
        nameof(FederationRole.Trainer) => words["trainer"],
        nameof(FederationRole.TrainingBody) => words["training body"],
        _ => role ?? "",
    };
}
