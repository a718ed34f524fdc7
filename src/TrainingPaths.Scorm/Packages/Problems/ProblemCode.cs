namespace TrainingPaths.Scorm.Packages.Problems;

/// <summary>Every code that a <see cref="Problem"/> may carry. Codes are never renamed.</summary>
public static class ProblemCode
{
    // the zip file
    public const string ZipUnreadable = "SCORM-ZIP-UNREADABLE";
    public const string ZipTooManyEntries = "SCORM-ZIP-ENTRIES";
    public const string ZipTooLarge = "SCORM-ZIP-TOTAL";
    public const string ZipEntryTooLarge = "SCORM-ZIP-ENTRY-SIZE";
    public const string ZipRatio = "SCORM-ZIP-RATIO";
    public const string ZipNamePath = "SCORM-ZIP-NAME-PATH";
    public const string ZipNameCharacters = "SCORM-ZIP-NAME-CHARACTERS";
    public const string ZipNameLength = "SCORM-ZIP-NAME-LENGTH";
    public const string ZipSymlink = "SCORM-ZIP-SYMLINK";
    public const string ZipEncrypted = "SCORM-ZIP-ENCRYPTED";
    public const string ZipDuplicate = "SCORM-ZIP-DUPLICATE";
    public const string ZipOverlap = "SCORM-ZIP-OVERLAP";
    public const string ZipMethod = "SCORM-ZIP-METHOD";
    public const string ZipPrefix = "SCORM-ZIP-PREFIX";
    public const string ZipSizeWrong = "SCORM-ZIP-SIZE-WRONG";
    public const string ZipChecksum = "SCORM-ZIP-CHECKSUM";
    public const string ZipBackslash = "SCORM-ZIP-BACKSLASH";

    // what the package is
    public const string NotScorm = "SCORM-NOT-SCORM";
    public const string ManifestMissing = "SCORM-MANIFEST-MISSING";
    public const string ManifestTwice = "SCORM-MANIFEST-TWICE";
    public const string ManifestNested = "SCORM-MANIFEST-NESTED";
    public const string ManifestCase = "SCORM-MANIFEST-CASE";
    public const string OutsideFolder = "SCORM-FILE-OUTSIDE-FOLDER";

    // the manifest as XML
    public const string XmlSize = "SCORM-XML-SIZE";
    public const string XmlNodes = "SCORM-XML-NODES";
    public const string XmlDepth = "SCORM-XML-DEPTH";
    public const string XmlDoctype = "SCORM-XML-DOCTYPE";
    public const string XmlMalformed = "SCORM-XML-MALFORMED";
    public const string XmlEncoding = "SCORM-XML-ENCODING";
    public const string XmlBeforeDeclaration = "SCORM-XML-BEFORE-DECLARATION";
    public const string XmlPrefix = "SCORM-XML-PREFIX";

    // the manifest as a manifest
    public const string ManifestRoot = "SCORM-MANIFEST-ROOT";
    public const string EditionGuessed = "SCORM-EDITION-GUESSED";
    public const string EditionContradicted = "SCORM-EDITION-CONTRADICTED";
    public const string OrganizationNone = "SCORM-ORGANIZATION-NONE";
    public const string OrganizationDefault = "SCORM-ORGANIZATION-DEFAULT";
    public const string OrganizationSeveral = "SCORM-ORGANIZATION-SEVERAL";
    public const string IdentifierMissing = "SCORM-IDENTIFIER-MISSING";
    public const string IdentifierDuplicate = "SCORM-IDENTIFIER-DUPLICATE";
    public const string TitleMissing = "SCORM-TITLE-MISSING";
    public const string ItemNone = "SCORM-ITEM-NONE";
    public const string ItemTooMany = "SCORM-ITEM-COUNT";
    public const string ItemDepth = "SCORM-ITEM-DEPTH";
    public const string ItemEmpty = "SCORM-ITEM-EMPTY";
    public const string ItemCluster = "SCORM-ITEM-CLUSTER";
    public const string ItemReference = "SCORM-ITEM-REFERENCE";
    public const string ItemValue = "SCORM-ITEM-VALUE";
    public const string ResourceType = "SCORM-RESOURCE-TYPE";
    public const string ResourceDependency = "SCORM-RESOURCE-DEPENDENCY";
    public const string SubManifest = "SCORM-SUBMANIFEST";
    public const string BaseSlash = "SCORM-BASE-SLASH";
    public const string AddressOutside = "SCORM-ADDRESS-OUTSIDE";
    public const string AddressInvalid = "SCORM-ADDRESS-INVALID";
    public const string AddressAbsolute = "SCORM-ADDRESS-ABSOLUTE";
    public const string AddressBackslash = "SCORM-ADDRESS-BACKSLASH";
    public const string SequencingValue = "SCORM-SEQUENCING-VALUE";
    public const string SequencingRule = "SCORM-SEQUENCING-RULE";
    public const string SequencingReference = "SCORM-SEQUENCING-REFERENCE";
    public const string SequencingObjective = "SCORM-SEQUENCING-OBJECTIVE";
    public const string PrerequisiteSyntax = "SCORM-PREREQUISITE-SYNTAX";
    public const string PrerequisiteUnknown = "SCORM-PREREQUISITE-UNKNOWN";
    public const string PrerequisiteCycle = "SCORM-PREREQUISITE-CYCLE";

    // the manifest against the files
    public const string LaunchNone = "SCORM-LAUNCH-NONE";
    public const string LaunchMissing = "SCORM-LAUNCH-MISSING";
    public const string LaunchCase = "SCORM-LAUNCH-CASE";
    public const string LaunchRemote = "SCORM-LAUNCH-REMOTE";
    public const string FileMissing = "SCORM-FILE-MISSING";
}
