using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>
/// A course whose lessons speak to the platform as authoring tools make them do: they look for the API in their parents, save with buttons, and say goodbye
/// when they are unloaded. What they find is shown, so that a test can read it.
/// </summary>
public static class SpeakingCourse
{
    private const string Script = """
        const find = (name) => { let at = window; for (let up = 0; up < 20 && at; up++) { try { if (at[name]) return at[name]; } catch { return null; } if (at === at.parent) break; at = at.parent; } return window.opener ? window.opener[name] ?? null : null; };
        const is12 = find("API") !== null;
        const api = find("API_1484_11") ?? find("API");
        const call = (name, ...given) => api[(is12 ? "LMS" : "") + (is12 && name === "Terminate" ? "Finish" : name)](...given);
        const names = is12
          ? { location: "cmi.core.lesson_location", status: "cmi.core.lesson_status", score: "cmi.core.score.raw", exit: "cmi.core.exit", entry: "cmi.core.entry", time: "cmi.core.session_time" }
          : { location: "cmi.location", status: "cmi.completion_status", score: "cmi.score.scaled", exit: "cmi.exit", entry: "cmi.entry", time: "cmi.session_time" };
        const show = (id, text) => (document.getElementById(id).textContent = text);
        let over = false;
        const goodbye = (exit) => { if (over) return; over = true; call("SetValue", names.exit, exit); call("SetValue", names.time, is12 ? "00:01:00" : "PT1M"); show("end", call("Terminate", "")); };
        show("begin", call("Initialize", ""));
        show("entry", call("GetValue", names.entry));
        show("location", call("GetValue", names.location));
        show("data", call("GetValue", "cmi.suspend_data"));
        document.getElementById("bookmark").onclick = () => { call("SetValue", names.location, "p7"); call("SetValue", "cmi.suspend_data", "où j'en étais"); show("saved", call("Commit", "")); };
        document.getElementById("note").onclick = () => { call("SetValue", names.location, "p9"); };
        document.getElementById("complete").onclick = () => { call("SetValue", names.score, is12 ? "90" : "0.9"); if (!is12) call("SetValue", "cmi.success_status", "passed"); call("SetValue", names.status, is12 ? "passed" : "completed"); show("saved", call("Commit", "")); };
        document.getElementById("next").onclick = () => { if (!is12) call("SetValue", "adl.nav.request", "continue"); goodbye(""); };
        document.getElementById("quit").onclick = () => goodbye("");
        addEventListener("unload", () => goodbye("suspend"));
        addEventListener("pagehide", () => goodbye("suspend"));
        """;

    public static async Task<byte[]> ZipAsync(ScormEdition edition, string title, int lessons = 2, Navigation? navigation = null)
    {
        var items = Enumerable.Range(1, lessons).Select(n => new CourseItem($"lesson-{n}", $"Leçon {n}")
        {
            Content = new CourseContent(IsSco: true, $"lesson-{n}.html", [CourseFile.Of($"lesson-{n}.html", Encoding.UTF8.GetBytes(Page(n)))]),
        });
        using var zip = new MemoryStream();
        var course = new Course("speaking", title, [.. items]) { Navigation = navigation ?? Navigation.Free, SharedFiles = [CourseFile.Of("speak.js", Encoding.UTF8.GetBytes(Script))] };
        await PackageWriter.WriteAsync(course, edition, zip);
        return zip.ToArray();
    }

    private static string Page(int number) => $$"""
        <!doctype html><html lang="fr"><meta charset="utf-8"><title>Leçon {{number}}</title><h1>Leçon {{number}}</h1>
        <dl><dt>begin<dd id="begin"><dt>entry<dd id="entry"><dt>location<dd id="location"><dt>data<dd id="data"><dt>saved<dd id="saved"><dt>end<dd id="end"></dl>
        <style>button { min-height: 3rem; margin: .3rem }</style><button id="note">Noter</button><button id="bookmark">Marquer</button><button id="complete">Terminer la leçon</button><button id="next">Suite</button><button id="quit">Quitter</button>
        <script src="speak.js"></script></html>
        """;
}
