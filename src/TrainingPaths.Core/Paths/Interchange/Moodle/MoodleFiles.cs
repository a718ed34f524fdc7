using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Texts;

namespace TrainingPaths.Core.Paths.Interchange.Moodle;

/// <summary>The files that a question carries in itself, asked for by <c>@@PLUGINFILE@@/name</c>.</summary>
internal sealed class MoodleFiles(XmlPart question)
{
    public const string Prefix = "@@PLUGINFILE@@/";

    private readonly Lazy<Dictionary<string, XmlPart>> files = new(() => question.Descendants("file").GroupBy(file => file["name"]).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));

    public byte[]? Find(string address)
    {
        if (!address.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var name = Uri.UnescapeDataString(address[Prefix.Length..].Split('?')[0]);
        return files.Value.TryGetValue(name, out var file) && file["encoding"] is "base64" or "" ? EncodedBytes.Of(file?.Words() ?? "") : null;
    }
}
