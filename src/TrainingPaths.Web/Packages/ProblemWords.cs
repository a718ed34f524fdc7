using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Packages;

/// <summary>What is wrong with a package, in a sentence for the trainer who sent it; which file or identifier is to blame stands beside it.</summary>
internal static class ProblemWords
{
    /// <returns>The code itself where a later version of the library has one more.</returns>
    public static string Of(string code, IStringLocalizer<Strings> words) => code switch
    {
        ProblemCode.ZipUnreadable => words["This is not a zip file that can be read: it is damaged, or was cut short on its way."],
        ProblemCode.ZipTooManyEntries => words["The zip file holds too many files."],
        ProblemCode.ZipTooLarge => words["Unzipped, the package would be too large."],
        ProblemCode.ZipEntryTooLarge => words["One file of the package is too large."],
        ProblemCode.ZipRatio => words["A file is compressed beyond what real content allows: it could fill the disk."],
        ProblemCode.ZipNamePath => words["The path of a file leads out of the package."],
        ProblemCode.ZipNameCharacters => words["The name of a file has characters that cannot be read."],
        ProblemCode.ZipNameLength => words["The path of a file is too long."],
        ProblemCode.ZipSymlink => words["The zip file holds a link instead of a file."],
        ProblemCode.ZipEncrypted => words["The zip file is protected by a password: export the package without one."],
        ProblemCode.ZipDuplicate => words["The zip file holds two files of the same name; upper and lower case make no difference."],
        ProblemCode.ZipOverlap => words["The files of the zip file lie over one another: it was not made by an ordinary tool."],
        ProblemCode.ZipMethod => words["The zip file is compressed in a way that is not read here: zip it again in the ordinary way."],
        ProblemCode.ZipPrefix => words["Something was put before the zip file, or into it."],
        ProblemCode.ZipSizeWrong => words["A file is longer or shorter than the zip file says."],
        ProblemCode.ZipChecksum => words["A file was damaged on its way: export the package again."],
        ProblemCode.ZipBackslash => words["The folders of the zip file are written with backslashes; they were read all the same."],
        ProblemCode.NotScorm => words["This is not a SCORM package: its author must export it again as SCORM 1.2 or SCORM 2004."],
        ProblemCode.ManifestMissing => words["The file imsmanifest.xml is not at the top of the zip file: this is not a SCORM package, or the wrong folder was zipped."],
        ProblemCode.ManifestTwice => words["The zip file holds several packages: send them one by one."],
        ProblemCode.ManifestNested => words["The package lies in a folder of the zip file; it was read all the same."],
        ProblemCode.ManifestCase => words["The manifest should be named imsmanifest.xml, in lower case."],
        ProblemCode.OutsideFolder => words["A file lies outside the folder of the package; it was left out."],
        ProblemCode.XmlSize => words["The manifest is too large."],
        ProblemCode.XmlNodes => words["The manifest has too many elements."],
        ProblemCode.XmlDepth => words["The manifest is nested too deeply."],
        ProblemCode.XmlDoctype => words["The manifest declares a document type, which could read files of this server."],
        ProblemCode.XmlMalformed => words["The manifest is not well-formed XML."],
        ProblemCode.XmlEncoding => words["The manifest is not in the encoding that it declares."],
        ProblemCode.XmlBeforeDeclaration => words["Something stands before the first element of the manifest; it was passed over."],
        ProblemCode.XmlPrefix => words["A prefix of the manifest is not declared; its usual meaning was taken."],
        ProblemCode.ManifestRoot => words["The manifest does not begin with the element “manifest”."],
        ProblemCode.EditionGuessed => words["The manifest does not name its edition of SCORM; it was guessed."],
        ProblemCode.EditionContradicted => words["The manifest names two editions of SCORM; the one of its schema version was taken."],
        ProblemCode.OrganizationNone => words["The manifest does not say what is launched, nor in which order."],
        ProblemCode.OrganizationDefault => words["The default organization does not exist; the first one is launched."],
        ProblemCode.OrganizationSeveral => words["The manifest has several organizations and no default one; the first one is launched."],
        ProblemCode.IdentifierMissing => words["An element of the manifest has no identifier."],
        ProblemCode.IdentifierDuplicate => words["An identifier of the manifest is used twice."],
        ProblemCode.TitleMissing => words["There is no title; the identifier stands for it."],
        ProblemCode.ItemNone => words["The course has no item."],
        ProblemCode.ItemTooMany => words["The course has too many items."],
        ProblemCode.ItemDepth => words["The items of the course are nested too deeply."],
        ProblemCode.ItemEmpty => words["An item of the course opens nothing."],
        ProblemCode.ItemCluster => words["A chapter of the course also opens a file, which SCORM 2004 does not allow; the file was passed over."],
        ProblemCode.ItemReference => words["An item of the course refers to content that the manifest does not have."],
        ProblemCode.ItemValue => words["An item of the course has a value that SCORM does not know."],
        ProblemCode.ResourceType => words["A resource does not say whether it speaks to the platform; it was read as one that does not."],
        ProblemCode.ResourceDependency => words["A resource depends on one that the manifest does not have."],
        ProblemCode.SubManifest => words["A manifest within the manifest cannot be used as it is."],
        ProblemCode.BaseSlash => words["A folder address of the manifest lacks its final slash."],
        ProblemCode.AddressOutside => words["An address of the manifest leads out of the package."],
        ProblemCode.AddressInvalid => words["An address of the manifest cannot be read."],
        ProblemCode.AddressAbsolute => words["An address of the manifest is absolute."],
        ProblemCode.AddressBackslash => words["An address of the manifest is written with backslashes; it was read all the same."],
        ProblemCode.SequencingValue => words["A value of the sequencing does not exist in SCORM 2004; its default was taken."],
        ProblemCode.SequencingRule => words["A rule of the sequencing cannot be understood; it was left out."],
        ProblemCode.SequencingReference => words["The sequencing refers to something that the manifest does not have."],
        ProblemCode.SequencingObjective => words["An objective of the sequencing is not right."],
        ProblemCode.PrerequisiteSyntax => words["A prerequisite cannot be understood: the item stays locked."],
        ProblemCode.PrerequisiteUnknown => words["A prerequisite names an item that does not exist: the item stays locked."],
        ProblemCode.PrerequisiteCycle => words["Items wait for one another: they stay locked."],
        ProblemCode.LaunchNone => words["Nothing in the course can be opened."],
        ProblemCode.LaunchMissing => words["The file that an item of the course opens is not in the package."],
        ProblemCode.LaunchCase => words["The name of a file to open is written differently in the package; it was found all the same."],
        ProblemCode.LaunchRemote => words["An item of the course opens a page of another site, which is not played here."],
        ProblemCode.FileMissing => words["The manifest names a file that the package does not have."],
        _ => code,
    };

    /// <summary>What a package asks of the browser that only an origin of its own gives it.</summary>
    public static string OfNeed(string kind, IStringLocalizer<Strings> words) => kind switch
    {
        OriginNeed.Frames => words["It shows pages inside a page: here they cannot find one another, nor the platform."],
        OriginNeed.Workers => words["It runs scripts beside its page, which is refused here."],
        OriginNeed.Database => words["It keeps a database in the browser, which is refused here."],
        _ => kind,
    };
}
