using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

public static class AccountsRules
{
    public static readonly Rule NameMissing = new("account.name-missing", "Give a first name and a family name.", 422);
    public static readonly Rule StructureUnknown = new("account.structure-unknown", "Choose your structure in the list.", 422);
    public static readonly Rule StructureUnnamed = new("structure.unnamed", "Give the structure's name and its town.", 422);
    public static readonly Rule StructureUnprintable = new("structure.unprintable", "The name is printed on certificates, and these characters cannot be: {0}", 422);
    public static readonly Rule TimeZoneUnknown = new("structure.time-zone-unknown", "This time zone is unknown: give its IANA name, such as Europe/Paris.", 422);
    public static readonly Rule StructureTwice = new("structure.twice", "A structure has this name in this town already.");
    public static readonly Rule StructureChanged = new("structure.changed-meanwhile", "Somebody changed this structure meanwhile. Open it again, and look before you save.");
    public static readonly Rule SiretWrong = new("structure.siret-wrong", "A SIRET has fourteen digits, and its last one checks the others. Read it again on an official document.", 422);
    public static readonly Rule SiretTwice = new("structure.siret-twice", "{0} has this SIRET already.");
    public static readonly Rule FinessWrong = new("structure.finess-wrong", "A FINESS number has nine digits (2A or 2B first for Corsica).", 422);
    public static readonly Rule IdccWrong = new("structure.idcc-wrong", "The number of a collective agreement has four digits: 2941 for home help.", 422);
    public static readonly Rule FullTimeWrong = new("structure.full-time-wrong", "Give full-time equivalents with one digit after the comma at most.", 422);
    public static readonly Rule StructureNotFound = new("structure.not-found", "No structure has this name.", 404);
    public static readonly Rule StructureNotAlone = new("structure.not-alone", "Several structures have this name: give the town too.", 422);
    public static readonly Rule NoAccount = new("account.none", "No account has this address: its owner first opens one on the site.", 404);
    public static readonly Rule MailWrong = new("account.mail-wrong", "This is not a mail address.", 422);
    public static readonly Rule AccountThere = new("account.there", "You have an account with this address: sign in, then open the link of the letter again.");
    public static readonly Rule LineUnreadable = new("people.line-unreadable", "This line cannot be read: a quotation mark may be missing.", 422);
    public static readonly Rule InvitationOver = new("invitation.over", "This invitation no longer works: it was used, withdrawn or is too old. Ask your structure for another one.", 410);
    public static readonly Rule InvitedJustNow = new("invitation.just-now", "A letter went to this person less than a day ago. Ask them to look among unwanted mail.");
    public static readonly Rule TooManyInvitations = new("invitation.too-many", "At most {0} people can be invited at a time: wait for some to join, or withdraw invitations.", 422);
    public static readonly Rule HelpEmpty = new("help.empty", "Write your question, in a few words.", 422);
}
