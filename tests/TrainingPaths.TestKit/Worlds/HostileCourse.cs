using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>A package that tries to get out. Each probe ends as <c>held</c> or says what it reached.</summary>
public static class HostileCourse
{
    private const string Script = """
        const app = APP, secret = "/teach/packages", report = {};
        const held = "held";
        const throws = (name, reach) => { try { const got = reach(); report[name] = got === undefined || got === null || got === "" ? held : `reached ${got}`; } catch { report[name] = held; } };
        const rejects = async (name, reach) => { try { const got = await Promise.race([reach(), new Promise((_, no) => setTimeout(() => no(new Error("time")), 4000))]); report[name] = got === held ? held : `reached ${got}`; } catch { report[name] = held; } };
        const page = top;
        const post = (body) => fetch("/commit", { method: "POST", body: JSON.stringify(body) }).then((r) => r.status);
        const own = location.pathname.split("/")[2];
        const run = async () => {
          throws("reads the page around it", () => page.document.title);
          throws("reads the address of the page", () => top.location.href);
          throws("reads the site's cookies", () => page.document.cookie);
          throws("reads the site's storage", () => page.localStorage.length);
          throws("finds cookies of its own", () => document.cookie);
          throws("changes the page's title", () => { page.document.title = "pris"; return "title"; });
          throws("calls the page's functions", () => page.fetch(secret) && "fetch");
          throws("leads the page away", () => { top.location = "about:blank#pris"; throw new Error(); });
          throws("replaces the page's address", () => { top.location.replace("about:blank#pris"); throw new Error(); });
          throws("opens the page by name", () => open("about:blank#pris", "_top") && null);
          await rejects("reads the site as the learner", () => fetch(app + secret, { credentials: "include" }).then((r) => r.text()));
          await rejects("reads the site by an old request", () => new Promise((yes, no) => { const x = new XMLHttpRequest(); x.open("GET", app + "/account"); x.withCredentials = true; x.onload = () => yes(x.status); x.onerror = no; x.send(); }));
          await rejects("writes to the site with JSON", () => fetch(app + "/play/00000000-0000-0000-0000-000000000000", { method: "POST", credentials: "include", headers: { "Content-Type": "application/json" }, body: "{}" }).then((r) => r.status));
          await rejects("signs the learner out", () => fetch(app + "/sign-out", { method: "POST", mode: "no-cors", credentials: "include" }).then(() => held));
          await rejects("speaks to the site by a socket", () => new Promise((yes, no) => { const s = new WebSocket(app.replace("http", "ws") + "/"); s.onopen = () => yes("open"); s.onerror = no; }));
          await rejects("frames the site", () => new Promise((yes) => { const f = document.createElement("iframe"); f.src = app + "/account"; f.onload = () => { try { yes(f.contentDocument.body.innerText || held); } catch { yes(held); } }; document.body.append(f); }));
          await rejects("installs a service worker", () => navigator.serviceWorker.register("worker.js").then(() => "installed"));
          await rejects("installs one for everything", () => navigator.serviceWorker.register("/player.js", { scope: "/" }).then(() => "installed"));
          await rejects("fetches another package's file", () => fetch("../" + "A".repeat(own.length) + "/index.html").then((r) => (r.ok ? r.status : held)));
          await rejects("leaves its package by the path", () => fetch("..%2f..%2fsecret.txt").then((r) => (r.ok ? r.status : held)));
          await rejects("fetches a page of the site on its own host", () => fetch("/account").then((r) => (r.ok ? r.status : held)));
          await rejects("commits with an invented key", () => post({ key: "A".repeat(43), sequence: 1, kind: "commit", values: {} }).then((s) => (s === 404 ? held : s)));
          await rejects("commits without a key", () => post({ sequence: 1, kind: "commit", values: {} }).then((s) => (s === 400 ? held : s)));
          await rejects("finds what another package stored", async () => localStorage.getItem("another's") ?? held);
          await rejects("turns on the camera", () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => "camera"));
          await rejects("learns where the learner is", () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(() => yes("place"), no)));
          await rejects("asks to notify", () => Notification.requestPermission().then((p) => (p === "granted" ? p : held)));
          page.postMessage({ kind: "ended", request: "exitAll" }, "*");
          page.postMessage({ kind: "closed", saved: true }, "*");
          parent.postMessage({ kind: "close" }, "*");
          parent.postMessage({ kind: "launch", launch: {} }, "*");
          document.getElementById("report").textContent = JSON.stringify(report);
        };
        void run();
        """;

    /// <param name="app">The application's origin, as a stranger who knows it would write it down.</param>
    public static async Task<byte[]> ZipAsync(string app)
    {
        var script = "const APP = \"" + app + "\";\n" + Script;
        CourseFile[] files =
        [
            CourseFile.Of("index.html", Encoding.UTF8.GetBytes("<!doctype html><html lang=fr><meta charset=utf-8><title>Hostile</title><h1>Hostile</h1><pre id=report></pre><script src=probe.js></script></html>")),
            CourseFile.Of("probe.js", Encoding.UTF8.GetBytes(script)),
            CourseFile.Of("worker.js", "self.addEventListener('fetch', () => {});"u8.ToArray()),
        ];
        using var zip = new MemoryStream();
        await PackageWriter.WriteAsync(new Course("hostile", "Hostile", [new CourseItem("i", "Hostile") { Content = new CourseContent(IsSco: true, "index.html", files) }]), ScormEdition.Scorm2004Fourth, zip);
        return zip.ToArray();
    }
}
