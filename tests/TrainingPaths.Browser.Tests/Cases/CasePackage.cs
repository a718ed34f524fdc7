using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TrainingPaths.Scorm.Packages;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>A package with a case's manifest, whose every page is a SCO of ours: it says which activity it is, and makes the calls that it is handed.</summary>
internal static class CasePackage
{
    private const string Page = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>SCO</title><script>
        const find = () => { for (let at = window; ; at = at.parent) { if (at.API_1484_11) return at.API_1484_11; if (at === at.parent) return null; } };
        // &ID& stands for the index of the record whose id is ID.
        const resolve = (api, element) => {
          const [before, id, after] = element.split("&");
          if (after === undefined) return element;
          const count = Number(api.GetValue(before + "_count"));
          let n = 0;
          while (n < count && api.GetValue(`${before}${n}.id`) !== id) n++;
          return before + n + after;
        };
        const objectives = (api) => Array.from({ length: Number(api.GetValue("cmi.objectives._count")) }, (_, n) => api.GetValue(`cmi.objectives.${n}.id`)).join(",");
        const make = (api, [name, given, value]) => {
          if (name === "CheckObjectiveIds") return ["", objectives(api), ""];
          const element = resolve(api, given);
          // It looks for the record, and found it.
          if (element !== given && element.endsWith(".id")) return ["", "", ""];
          const answer = name === "SetValue" ? api.SetValue(element, value) : name === "GetLastError" ? api.GetLastError() : api[name](element);
          return [element, answer, api.GetLastError()];
        };
        window.play = (calls, ends) => {
          const api = find();
          const heard = calls.map((call) => make(api, call));
          if (ends) api.Terminate("");
          else addEventListener("pagehide", () => api.Terminate(""));
          return heard;
        };
        window.delivered?.(new URLSearchParams(location.search).get("act"));
        </script></html>
        """;

    public static byte[] Zip(string manifestFile)
    {
        var manifest = XDocument.Load(manifestFile);
        XNamespace imscp = "http://www.imsglobal.org/xsd/imscp_v1p1";
        // Our own manifests say nothing of who is who.
        foreach (var item in manifest.Descendants(imscp + "item").Where(item => item.Attribute("identifierref") is not null && item.Attribute("parameters") is null))
            item.SetAttributeValue("parameters", $"?act={item.Attribute("identifier")!.Value}");
        var text = manifest.ToString();
        var read = ManifestReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Manifest!;
        var files = read.Resources.SelectMany(resource => resource.Files.Append(resource.Href).OfType<string>()).Select(address => address.Split('?')[0]).Distinct();

        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "imsmanifest.xml", text);
            foreach (var file in files)
                Add(archive, file, Path.GetExtension(file) is ".htm" or ".html" ? Page : " ");
        }

        return zip.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var to = archive.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(content));
    }
}
