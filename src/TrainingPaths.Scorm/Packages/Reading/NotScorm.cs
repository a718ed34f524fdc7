using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>Says what a zip file without manifest is: whoever exported the wrong format can then export the right one.</summary>
internal static class NotScorm
{
    private static readonly (Func<string, bool> Is, string What)[] Kinds =
    [
        (Named("cmi5.xml"), "This is a cmi5 package, not a SCORM package."),
        (Named("tincan.xml"), "This is an xAPI (Tin Can) package, not a SCORM package."),
        (Named("h5p.json"), "This is an H5P package, not a SCORM package."),
        (Ending(".crs", ".au", ".des", ".cst"), "This is an AICC package, not a SCORM package."),
        (Named("moodle_backup.xml"), "This is a Moodle backup, not a SCORM package."),
        (Named("[Content_Types].xml"), "This is an Office document, not a SCORM package."),
        (Ending(".imscc", ".zip"), "This zip file holds another archive; upload that one."),
        (Named("assessmentTest.xml"), "This is a QTI test, not a SCORM package."),
        (Ending(".html", ".htm"), "This is a plain web page, not a SCORM package: it has no imsmanifest.xml."),
    ];

    /// <param name="deep">A manifest too far down to be this package's.</param>
    public static void Tell(IReadOnlyList<ZipEntry> files, ZipEntry? deep, ProblemLog problems)
    {
        if (deep is not null)
        {
            problems.Error(ProblemCode.ManifestMissing, deep.Name, "The manifest lies more than one folder down; zip the folder that holds it.");
            return;
        }

        foreach (var (isKind, what) in Kinds)
        {
            var file = files.FirstOrDefault(file => isKind(file.Name));
            if (file is null) continue;
            problems.Error(ProblemCode.NotScorm, file.Name, what);
            return;
        }

        problems.Error(ProblemCode.ManifestMissing, "imsmanifest.xml", "The zip file has no imsmanifest.xml: this is not a SCORM package.");
    }

    private static Func<string, bool> Named(string name) => path => Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Func<string, bool> Ending(params string[] endings) => path => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
