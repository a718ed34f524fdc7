using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>
/// A course of one page that talks to the platform after one habit or another: those of authoring tools, written by us after what their packages are seen to call,
/// and bad ones. <c>call</c>, <c>names</c> and <c>is12</c> are there for the script; buttons <c>#page</c>, <c>#fail</c> and <c>#pass</c> stand on the page.
/// </summary>
public static class TalkingCourse
{
    /// <summary>Does everything right: asks for its place, keeps it, says goodbye once.</summary>
    public const string Good = """
        call("Initialize", "");
        const back = call("GetValue", names.entry) === "resume";
        let page = Number(back ? call("GetValue", names.location) : "1"); let over = false;
        const keep = () => { call("SetValue", names.location, String(page)); call("SetValue", "cmi.suspend_data", "seen=" + page); call("Commit", ""); show(page); };
        const goodbye = () => { if (over) return; over = true; call("SetValue", names.exit, "suspend"); call("SetValue", names.time, is12 ? "00:01:00" : "PT1M"); call("Terminate", ""); };
        keep();
        on("page", () => { page++; keep(); });
        on("fail", () => { call("SetValue", names.success, "failed"); call("Commit", ""); });
        on("pass", () => { call("SetValue", names.success, "passed"); call("Commit", ""); });
        addEventListener("pagehide", goodbye); addEventListener("unload", goodbye);
        """;

    /// <summary>Speaks before it says hello, keeps too much, says goodbye twice.</summary>
    public const string Bad = """
        call("SetValue", names.location, "1");
        call("Initialize", "");
        call("SetValue", "cmi.suspend_data", "x".repeat(is12 ? 5000 : 70000));
        call("Commit", "");
        const goodbye = () => { call("Terminate", ""); };
        addEventListener("pagehide", () => { goodbye(); goodbye(); });
        """;

    /// <summary>Looks for no platform.</summary>
    public const string Silent = "";

    /// <summary>As Storyline: compressed data at every slide, all of them read at the start, a goodbye at unload.</summary>
    public const string Storyline = """
        call("Initialize", ""); call("GetValue", names.status); call("GetValue", names.mode);
        const kept = call("GetValue", "cmi.suspend_data"); call("GetLastError"); let slides = kept === "" ? 0 : kept.length / 70;
        const slide = () => { slides++; call("SetValue", names.location, "5Zgh" + slides); call("SetValue", "cmi.suspend_data", "2B1k304050607080901001112".padEnd(70, "a").repeat(slides)); call("SetValue", names.status, "incomplete"); call("Commit", ""); show(slides); };
        slide(); on("page", slide);
        let over = false; const leave = () => { if (over) return; over = true; call("SetValue", names.exit, "suspend"); call("SetValue", names.time, is12 ? "0000:00:05.12" : "PT5.12S"); call("Commit", ""); call("Terminate", ""); };
        addEventListener("beforeunload", leave); addEventListener("unload", leave); addEventListener("pagehide", leave);
        """;

    /// <summary>As Rise: much is asked, what was never set included; a JSON text is kept.</summary>
    public const string Rise = """
        call("Initialize", ""); for (const asked of [names.status, names.location, "cmi.suspend_data", names.mode, names.entry]) { call("GetValue", asked); call("GetLastError"); }
        const back = call("GetValue", "cmi.suspend_data"); if (back === "") { call("SetValue", names.status, "incomplete"); call("SetValue", "cmi.suspend_data", '{"v":2,"d":[123,34,112],"cpv":"Hjk"}'); call("SetValue", names.location, "index.html#/lessons/a"); call("Commit", ""); }
        show(back);
        let over = false; addEventListener("beforeunload", () => { if (over) return; over = true; call("SetValue", names.exit, "suspend"); call("SetValue", names.time, is12 ? "00:00:07" : "PT7S"); call("Commit", ""); call("Terminate", ""); });
        """;

    /// <summary>As Captivate: a long text of what was visited, much of it before the learner has done anything.</summary>
    public const string Captivate = """
        call("Initialize", ""); call("GetValue", names.location); call("GetValue", "cmi.suspend_data");
        call("SetValue", names.exit, "suspend"); call("SetValue", names.status, "incomplete"); call("SetValue", names.location, "Slide1");
        call("SetValue", "cmi.suspend_data", "A1Enone$nP000AA".padEnd(3900, "0P000AA")); call("Commit", "");
        let over = false; addEventListener("unload", () => { if (over) return; over = true; call("SetValue", names.time, is12 ? "00:00:03" : "PT3S"); call("Terminate", ""); });
        addEventListener("pagehide", () => dispatchEvent(new Event("unload")));
        """;

    private const string Around = """
        const find = (name) => { for (let at = window, up = 0; up < 20; up++, at = at.parent) { try { if (at[name]) return at[name]; } catch { return null; } if (at === at.parent) return null; } return null; };
        const is12 = find("API_1484_11") === null; const api = is12 ? find("API") : find("API_1484_11");
        const call = (name, ...given) => api[(is12 ? "LMS" : "") + (is12 && name === "Terminate" ? "Finish" : name)](...given);
        const names = is12
          ? { location: "cmi.core.lesson_location", status: "cmi.core.lesson_status", success: "cmi.core.lesson_status", exit: "cmi.core.exit", entry: "cmi.core.entry", time: "cmi.core.session_time", mode: "cmi.core.lesson_mode" }
          : { location: "cmi.location", status: "cmi.completion_status", success: "cmi.success_status", exit: "cmi.exit", entry: "cmi.entry", time: "cmi.session_time", mode: "cmi.mode" };
        const on = (id, then) => { document.getElementById(id).onclick = then; };
        const show = (text) => { document.getElementById("shown").textContent = text; };
        """;

    /// <param name="script">One of the habits above.</param>
    public static async Task<byte[]> ZipAsync(string title, ScormEdition edition, string script)
    {
        var page = $"""
            <!doctype html><html lang="fr"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><p id="shown">-</p>
            <style>button {"{ min-height: 3rem }"}</style><button id="page">Page suivante</button><button id="fail">Échouer</button><button id="pass">Réussir</button>
            <script>{Around}
            {script}</script></html>
            """;
        var lesson = new CourseItem("lesson-1", title) { Content = new CourseContent(IsSco: true, "index.html", [CourseFile.Of("index.html", Encoding.UTF8.GetBytes(page))]) };
        using var zip = new MemoryStream();
        await PackageWriter.WriteAsync(new Course("talking", title, [lesson]), edition, zip);
        return zip.ToArray();
    }
}
