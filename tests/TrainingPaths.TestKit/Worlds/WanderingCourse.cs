using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>A course of two pages in one item, as authors who write HTML make them: the second goes on where the first stopped. It uses what a browser offers to any page, and shows what it got.</summary>
public static class WanderingCourse
{
    private const string First = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un</title><script>
        API_1484_11.Initialize(""); const show = (id, text) => (document.getElementById(id).textContent = text);
        </script></head><body><h1>Un</h1><pre id="module"></pre><pre id="fetched"></pre><pre id="asked"></pre><pre id="inner"></pre><pre id="above"></pre><pre id="worker"></pre><pre id="database"></pre><pre id="canvas"></pre>
        <script type="module" src="part.js"></script><iframe src="inner.html" title="Dedans"></iframe>
        <script>
        fetch("part.json", { headers: { "X-Requested-With": "x" } }).then((answer) => answer.json()).then((got) => show("fetched", got.text)).catch(String);
        const asked = new XMLHttpRequest(); asked.open("GET", "part.json"); asked.onload = () => show("asked", JSON.parse(asked.response).text); asked.send();
        addEventListener("message", ({ data }) => { if (typeof data === "string") show("inner", data); });
        show("above", String(parent === window && typeof parent.API));
        try { new Worker("part.js"); show("worker", "yes"); } catch { show("worker", "no"); }
        try { indexedDB.open("x"); show("database", "yes"); } catch { show("database", "no"); }
        const picture = new Image(); picture.src = "part.svg";
        picture.onload = () => { const paper = document.createElement("canvas").getContext("2d"); paper.drawImage(picture, 0, 0); try { paper.getImageData(0, 0, 1, 1); show("canvas", "yes"); } catch { show("canvas", "no"); } };
        addEventListener("pagehide", () => API_1484_11.SetValue("cmi.score.raw", "7"));
        const on = () => { localStorage.setItem("a", "1"); sessionStorage.b = "2"; document.cookie = "c=3; path=/"; API_1484_11.SetValue("cmi.location", "page 1"); API_1484_11.SetValue("cmi.suspend_data", "é".repeat(60000)); location.href = "second.html"; };
        </script><button onclick="on()">Suite</button></body></html>
        """;

    private const string Second = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Deux</title></head><body><h1>Deux</h1><pre id="place"></pre><pre id="kept"></pre><pre id="saved"></pre><pre id="long"></pre><pre id="late"></pre>
        <script>
        const api = API_1484_11, show = (id, text) => (document.getElementById(id).textContent = text);
        show("place", api.GetValue("cmi.location")); show("long", String(api.GetValue("cmi.suspend_data").length)); show("kept", [localStorage.a, sessionStorage.getItem("b"), document.cookie].join(" "));
        setInterval(() => show("late", api.GetValue("cmi.score.raw")), 50);
        const done = () => { api.SetValue("cmi.suspend_data", ""); api.SetValue("cmi.completion_status", "completed"); api.SetValue("cmi.success_status", "passed"); api.SetValue("cmi.score.scaled", "0.8"); show("saved", api.Commit("")); };
        const away = (to) => { location.href = to; };
        </script><button onclick="done()">Terminer</button></body></html>
        """;

    private const string Inner = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Dedans</title></head><body>Dedans<script>
        let found; try { found = typeof parent.API_1484_11; } catch { found = "nothing above"; } parent.postMessage(found, "*");
        </script></body></html>
        """;

    public static async Task<byte[]> ZipAsync()
    {
        CourseFile[] files =
        [
            File("index.html", First), File("second.html", Second), File("inner.html", Inner),
            File("part.js", "document.getElementById('module').textContent = 'ran';"), File("part.json", "{\"text\":\"read\"}"),
            File("part.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"),
        ];
        using var zip = new MemoryStream();
        await PackageWriter.WriteAsync(new Course("wandering", "Promenade", [new CourseItem("i", "Promenade") { Content = new CourseContent(IsSco: true, "index.html", files) }]), ScormEdition.Scorm2004Fourth, zip);
        return zip.ToArray();
    }

    private static CourseFile File(string name, string content) => CourseFile.Of(name, Encoding.UTF8.GetBytes(content));
}
