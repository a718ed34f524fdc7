using TrainingPaths.Core.Paths.Interchange.Qti12;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.Scorm.Packages.Zip;

namespace TrainingPaths.Core.Paths.Interchange.Qti22;

/// <summary>Reads a zip file of items with its imsmanifest.xml, of QTI 2 or of QTI 1.2; files that the manifest does not name are read all the same.</summary>
internal sealed class QtiPackage(ImportLog log) : IQuestionReader
{
    private const string ManifestName = "imsmanifest.xml";

    private static readonly PackageLimits Limits = PackageLimits.Default with { Entries = 2 * ImportLimits.MostQuestions, TotalBytes = ImportLimits.MostBytes, EntryBytes = ImportLimits.MostBytes };

    /// <summary>Of which version its items are; null until one was read.</summary>
    public ExchangeFormat? Format { get; private set; }

    public IEnumerable<ReadQuestion> Read(byte[] bytes)
    {
        if (Unzip(bytes) is not { } files)
            yield break;
        var tags = Manifest(files);
        string[] named = [.. tags.Keys.Where(files.ContainsKey)];
        foreach (var missing in tags.Keys.Except(named))
            log.Refused(new At(1, 1), missing, "qti.missing", $"Le manifeste nomme « {Shown.Of(missing)} », qui n'est pas dans le fichier zip.");
        var others = files.Keys.Where(name => (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".qti", StringComparison.OrdinalIgnoreCase)) && !IsManifest(name)).Except(named).Order(StringComparer.Ordinal);
        foreach (var name in named.Concat(others).Where(name => !IsPoorer(name, files)))
        {
            foreach (var question in Questions(name, files, tags.GetValueOrDefault(name, [])))
                yield return question;
        }
    }

    /// <summary>Canvas writes a quiz twice: for others, without the kinds that Common Cartridge lacks, and whole for itself.</summary>
    private static bool IsPoorer(string name, Dictionary<string, byte[]> files) =>
        name.Split('/') is [.. var folders, var quiz, "assessment_qti.xml"] && files.ContainsKey(string.Join('/', [.. folders, "non_cc_assessments", quiz + ".xml.qti"]));

    private Dictionary<string, byte[]>? Unzip(byte[] bytes)
    {
        try
        {
            return ZipFolder.Read(new MemoryStream(bytes, writable: false), Limits).ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        }
        catch (PackageRefusedException refusal)
        {
            log.Refused(new At(1, 1), refusal.Subject, "import.zip", $"Le fichier zip est refusé ({refusal.Code}) : il est abîmé, trop grand, ou ses noms sortent du dossier.");
            return null;
        }
    }

    /// <summary>The items that the manifest names, in its order, with the key words of each.</summary>
    private Dictionary<string, string[]> Manifest(Dictionary<string, byte[]> files)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (files.Keys.FirstOrDefault(IsManifest) is not { } name || XmlParts.Read(files[name], name, log) is not { } manifest)
            return found;
        var folder = name[..^ManifestName.Length];
        foreach (var resource in manifest.Descendants("resource").Where(resource => resource["type"].Contains("qti", StringComparison.OrdinalIgnoreCase) && (resource["type"].Contains("x-bb-", StringComparison.OrdinalIgnoreCase) || !resource["type"].Contains("test", StringComparison.OrdinalIgnoreCase))))
        {
            var address = resource["href"] is { Length: > 0 } href ? href : resource["file"] is { Length: > 0 } blackboard ? blackboard : resource.First("file")?["href"] ?? "";
            found.TryAdd(folder + Uri.UnescapeDataString(address), [.. resource.Descendants("keyword").Select(word => word.Words().Trim()).Where(word => word.Length > 0)]);
        }
        return found;
    }

    private static bool IsManifest(string name) => name.EndsWith(ManifestName, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ReadQuestion> Questions(string name, Dictionary<string, byte[]> files, string[] tags)
    {
        if (XmlParts.Read(files[name], name, log) is not { } root)
            return [];
        byte[]? Picture(string address) => files.GetValueOrDefault(ZipAddress.Resolve(name, address));
        switch (root.Name)
        {
            case "assessmentItem":
                Format ??= ExchangeFormat.Qti22;
                return new QtiReader(log).Read(root, name, Picture, tags);
            case "questestinterop":
                Format ??= ExchangeFormat.Qti12;
                return new Qti12Reader(log).Read(root, Picture);
            case "qti-assessment-item":
                log.Refused(root.At, name, "qti.version", FormatDetection.Qti3);
                return [];
            case "assessmentTest":
                log.Changed(root.At, name, "qti.test", "Les sections et l'ordre du test ne sont pas repris : ses questions le sont.");
                return [];
            default:
                log.Changed(root.At, name, "qti.file", $"Le fichier <{Shown.Of(root.Name)}> n'est pas une question : il n'est pas lu.");
                return [];
        }
    }
}
