using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>A valid request for each endpoint of the table, about the rows of <see cref="TwoStructures.First"/>. Only who asks differs from one time to the next.</summary>
internal sealed class Examples(Stage stage)
{
    private TwoStructures Scene => stage.Scene;

    private string Enrolment => $"/learn/{Scene.First.Enrolment}";

    private string Path => $"/paths/{Scene.Path.Slug}";

    public async Task<Example> OfAsync(string endpoint, Actor actor) => await StudioExamples.OfAsync(endpoint, stage) ?? await ElsewhereAsync(endpoint, actor);

    private Task<Example> ElsewhereAsync(string endpoint, Actor actor) => endpoint switch
    {
        "POST /account" => RenameAsync(actor),
        "POST /join" => Task.FromResult(Join(actor)),
        "POST /invitation" => InvitedAsync(actor, ""),
        "POST /invitation?handler=mine" => InvitedAsync(actor, "&handler=mine"),
        "POST /password/new" => NewPasswordAsync(actor),
        "POST /sign-in" => SignInAsync(actor),
        _ => Task.FromResult(Public(endpoint) ?? Account(endpoint) ?? Learn(endpoint) ?? Team(endpoint) ?? Cohorts(endpoint) ?? throw new InvalidOperationException($"{endpoint} has no example: write the request that its page sends.")),
    };

    private Example? Public(string endpoint) => endpoint switch
    {
        SiteEndpoints.StaticFiles => Example.Get("/dist/app.css"),
        "GET /paths/{slug}" => Example.Get(Path),
        "POST /paths/{slug}" => Example.Post(Path, ("Accepted", "true"), ("VersionRead", Scene.Path.VersionId.ToString())),
        "GET /paths/{slug}/sheets/{sheetId}" => Example.Get($"{Path}/sheets/{Stage.Sheet}"),
        "GET /paths/{slug}/sheets/{sheetId}.pdf" => Example.Get($"{Path}/sheets/{Stage.Sheet}.pdf"),
        "HEAD /paths/{slug}/sheets/{sheetId}.pdf" => new Example("HEAD", $"{Path}/sheets/{Stage.Sheet}.pdf"),
        "GET /paths/{slug}/sheets/{sheetId}.odt" => Example.Get($"{Path}/sheets/{Stage.Sheet}.odt"),
        "HEAD /paths/{slug}/sheets/{sheetId}.odt" => new Example("HEAD", $"{Path}/sheets/{Stage.Sheet}.odt"),
        "GET /paths/{slug}/first-lesson" => Example.Get($"{Path}/first-lesson"),
        "GET /paths/{slug}/scorm-1.2.zip" => Example.Get($"{Path}/scorm-1.2.zip"),
        "GET /paths/{slug}/scorm-2004.zip" => Example.Get($"{Path}/scorm-2004.zip"),
        "GET /paths/{slug}/folder.zip" => Example.Get($"{Path}/folder.zip"),
        "GET /media/{sha256}/{name}" => Example.Get($"/media/{stage.Media}/dessin.png"),
        "HEAD /media/{sha256}/{name}" => new Example("HEAD", $"/media/{stage.Media}/dessin.png"),
        "GET /verify/{serial}" => Example.Get($"/verify/{Scene.First.Serial}"),
        "GET /error/{status}" => Example.Get("/error/404"),
        "POST /error/{status}" => Example.Post("/error/404"),
        "GET /styleguide/{theme?}" => Example.Get("/styleguide"),
        "POST /styleguide/{theme?}" => Example.Post("/styleguide"),
        "GET /styleguide/player/{theme?}" => Example.Get("/styleguide/player"),
        "GET /help" => Example.Get($"/help?enrolment={Scene.First.Enrolment}"),
        "* /{**path}" => Example.Get("/nowhere"),
        "* /health/live" => Example.Get("/health/live"),
        "* /health/ready" => Example.Get("/health/ready"),
        _ when endpoint.StartsWith("GET ", StringComparison.Ordinal) && !endpoint.Contains('{', StringComparison.Ordinal) && !endpoint.StartsWith("GET /team", StringComparison.Ordinal) && !endpoint.StartsWith("GET /admin/", StringComparison.Ordinal) => Example.Get(endpoint[4..]),
        _ => null,
    };

    private static Example? Account(string endpoint) => endpoint switch
    {
        "POST /help" => Example.Post("/help", ("Form.RequestId", Guid.CreateVersion7().ToString()), ("Form.Page", "/"), ("Form.Question", "Bonjour ?")),
        "POST /certificates" => Example.Post("/certificates"),
        "POST /sign-out" => Example.Post("/sign-out") with { EndsSession = true },
        "POST /password" => Example.Post("/password", ("Form.Mail", "personne@example.org")),
        "POST /account/sessions?handler=close" => Example.Post("/account/sessions?handler=close", ("session", Guid.CreateVersion7().ToString())),
        "POST /account/sessions?handler=others" => Example.Post("/account/sessions?handler=others"),
        "POST /account/password" => Example.Post("/account/password", ("Form.Present", TestSite.Password), ("Form.Next", TestSite.Password)),
        _ => null,
    };

    private Example? Learn(string endpoint) => endpoint switch
    {
        "GET /learn/{enrolment}" => Example.Get(Enrolment),
        "POST /learn/{enrolment}?handler=accept" => Example.Post($"{Enrolment}?handler=accept", ("accepted", "true")),
        "POST /learn/{enrolment}?handler=share" => Example.Post($"{Enrolment}?handler=share"),
        "GET /learn/{enrolment}/{step}" => Example.Get($"{Enrolment}/m1-l1"),
        "POST /learn/{enrolment}/{step}?handler=screen" => Example.Post($"{Enrolment}/m1-l1?handler=screen", ("eventId", NewId()), ("screen", "2"), ("note", Scene.First.Note)),
        "POST /learn/{enrolment}/{step}?handler=done" => Example.Post($"{Enrolment}/m1-l2?handler=done", ("eventId", NewId())),
        "GET /learn/{enrolment}/{step}/quiz" => Example.Get($"{Enrolment}/m1-quiz/quiz"),
        "POST /learn/{enrolment}/{step}/quiz?handler=start" => Example.Post($"{Enrolment}/m1-quiz/quiz?handler=start"),
        "POST /learn/{enrolment}/{step}/quiz?handler=save" => Example.Post($"{Enrolment}/m1-quiz/quiz?handler=save", Ticked()),
        // The scene's path has no positioning to write for: without a field nothing is kept, and the same checks come first.
        "POST /learn/{enrolment}/{step}/quiz?handler=notes" => Example.Post($"{Enrolment}/m1-quiz/quiz?handler=notes"),
        "POST /learn/{enrolment}/{step}/quiz?handler=finish" => Example.Post($"{Enrolment}/m1-quiz/quiz?handler=finish", [.. Ticked(), ("confirmed", "true")]),
        "GET /learn/{enrolment}/{step}/activity" => Example.Get($"{Enrolment}/plan/activity"),
        "POST /learn/{enrolment}/{step}/activity?handler=save" => Example.Post($"{Enrolment}/plan/activity?handler=save", ("n.f1", Scene.First.Note)),
        "POST /learn/{enrolment}/{step}/activity?handler=declare" => Example.Post($"{Enrolment}/plan/activity?handler=declare", ("eventId", NewId()), ("n.f1", Scene.First.Note)),
        "GET /learn/{enrolment}/{step}/session" => Example.Get($"{Enrolment}/classe/session"),
        "GET /learn/{enrolment}/completed" => Example.Get($"{Enrolment}/completed"),
        "GET /learn/{enrolment}/{step}/course" => Example.Get($"{Enrolment}/m1-scorm/course"),
        "GET /learn/{enrolment}/{step}/course/play" => Example.Get($"{Enrolment}/m1-scorm/course/play"),
        "POST /play/step/{enrolment}/{step}" => Example.Send($"/play/step/{Scene.First.Enrolment}/m1-scorm", new { anew = false }),
        "POST /learn/{enrolment}/events" => Example.Send($"{Enrolment}/events", new { items = new[] { new { id = Guid.CreateVersion7(), step = "m1-l1", screen = 1, done = false, at = 1 } } }),
        "POST /learn/{enrolment}/notes" => Example.Send($"{Enrolment}/notes", new { items = new[] { new { id = Guid.CreateVersion7(), step = "m1-l1", field = "takeaway", text = Scene.First.Note, at = 1 } } }),
        "POST /learn/{enrolment}/answers/{attempt}" => Example.Send($"{Enrolment}/answers/{Scene.First.Attempt}", new { items = new[] { new { id = Guid.CreateVersion7(), question = Scene.First.Question, options = new[] { "a" }, at = 1 } } }),
        _ => null,
    };

    private Example? Team(string endpoint) => endpoint switch
    {
        "GET /certificates/{id}.pdf" => Example.Get($"/certificates/{Scene.First.Certificate}.pdf"),
        "GET /team" => Example.Get($"/team?structure={Scene.Hr.Structure}"),
        "POST /team?handler=assign" => Example.Post($"/team?handler=assign&structure={Scene.Hr.Structure}", ("Assign.Path", Scene.Path.Slug), ("Assign.People", Scene.First.Id.ToString())),
        "POST /team?handler=pack" => Example.Post($"/team?handler=pack&structure={Scene.Hr.Structure}"),
        "GET /team/people" => Example.Get($"/team/people?structure={Scene.Hr.Structure}"),
        "POST /team/people?handler=one" => Example.Post($"/team/people?handler=one&structure={Scene.Hr.Structure}", ("One.GivenName", "Karima"), ("One.FamilyName", "Nouvelle"), ("One.Mail", $"{Guid.NewGuid():n}@example.org")),
        "POST /team/people?handler=check" => Example.Post($"/team/people?handler=check&structure={Scene.Hr.Structure}", ("Many.Text", "prénom;nom;mail")),
        "POST /team/people?handler=many" => Example.Post($"/team/people?handler=many&structure={Scene.Hr.Structure}", ("Many.Text", $"prénom;nom;mail\nKarima;Nouvelle;{Guid.NewGuid():n}@example.org")),
        "POST /team/people?handler=again" => Example.Post($"/team/people?handler=again&structure={Scene.Hr.Structure}", ("invitation", Scene.Hr.Invitation.ToString())),
        "POST /team/people?handler=withdraw" => Example.Post($"/team/people?handler=withdraw&structure={Scene.Hr.Structure}", ("invitation", NewId())),
        "GET /team/packs/{id}.zip" => Example.Get($"/team/packs/{Scene.Hr.Pack}.zip"),
        "GET /teach/preview/{slug}/{step}" => Example.Get($"/teach/preview/{Scene.Path.Slug}/m1-l1"),
        "GET /teach/paths/{slug}/versions" => Example.Get($"/teach/paths/{stage.Revised.Path.Slug}/versions"),
        "POST /teach/paths/{slug}/versions?handler=reverse" => Example.Post($"/teach/paths/{stage.Revised.Path.Slug}/versions?handler=reverse", ("migration", stage.Revised.Move.ToString())),
        "GET /teach/paths/{slug}/versions/{from}/move" => Example.Get($"/teach/paths/{stage.Revised.Path.Slug}/versions/1/move"),
        "POST /teach/paths/{slug}/versions/{from}/move" => Example.Post($"/teach/paths/{stage.Revised.Path.Slug}/versions/1/move", ("to", stage.Revised.Second.ToString())),
        "GET /teach/paths/{slug}/analysis" => Example.Get($"/teach/paths/{Scene.Path.Slug}/analysis"),
        "POST /teach/packages" => Example.Upload("/teach/packages", "Form.Zip", Guid.NewGuid().ToByteArray()),
        "GET /teach/packages/{package}/try" => Example.Get($"/teach/packages/{Scene.Package}/try"),
        "POST /play/trial/{package}" => Example.Send($"/play/trial/{Scene.Package}", new { anew = false }),
        "POST /play/trial/{package}/verdict" => Example.Send($"/play/trial/{Scene.Package}/verdict", new { keeps = false, launches = Array.Empty<object>() }),
        "POST /play/{registration}" => Example.Send($"/play/{Scene.First.Registration}", new { request = "continue" }),
        "POST /play/{registration}/unsent" => Example.Send($"/play/{Scene.First.Registration}/unsent", new { epoch = 1, sequence = 7, kind = "commit", values = new { } }),
        "POST /play/{registration}/look" => Example.Send($"/play/{Scene.First.Registration}/look", new { }),
        "POST /play/{registration}/renew" => Example.Send($"/play/{Scene.First.Registration}/renew", new { launch = Guid.CreateVersion7() }),
        "GET /admin/publishing" => Example.Get("/admin/publishing"),
        "POST /admin/publishing" => Example.Post("/admin/publishing", ("ProofreadingRequired", "false")),
        "GET /admin/audit" => Example.Get("/admin/audit"),
        "GET /admin/structures" => Example.Get("/admin/structures"),
        "GET /admin/structures/new" => Example.Get("/admin/structures/new"),
        "POST /admin/structures/new" => Example.Post("/admin/structures/new", ("Id", Guid.CreateVersion7().ToString()), ("Form.Name", $"Structure {Guid.NewGuid():n}"), ("Form.Town", "Tulle")),
        "GET /admin/structures/{id}" => Example.Get($"/admin/structures/{Scene.Hr.Structure}"),
        "POST /admin/structures/{id}" => Example.Post($"/admin/structures/{Scene.Hr.Structure}", ("From", "0"), ("Form.Name", $"Structure {Guid.NewGuid():n}"), ("Form.Town", "Tulle")),
        "GET /admin/people" => Example.Get("/admin/people?name=canari"),
        "GET /admin/help" => Example.Get("/admin/help"),
        "GET /admin/waivers" => Example.Get("/admin/waivers"),
        "* /admin/jobs/{**path}" => new Example("POST", "/admin/jobs/jobs/enqueued/delete") { Form = new Dictionary<string, string> { ["jobs[]"] = "0" } },
        _ => null,
    };

    // What takes a group away, or changes its link, is tried on one that no other row asks about.
    private Example? Cohorts(string endpoint)
    {
        var (text, group, spare) = (stage.Text, $"/teach/cohorts/{Scene.Cohort.Id}", $"/teach/cohorts/{stage.SpareCohort.Id}");
        var (textAt, personAt) = ($"/teach/cohorts/{text.Cohort.Id}/texts/{text.Attempt}/t-text", $"/teach/cohorts/{text.Cohort.Id}/people/{text.Enrolment}");
        return endpoint switch
        {
            "POST /cohorts" => Example.Post("/cohorts", ("cohort", stage.SpareCohort.Id.ToString())),
            "POST /cohorts?handler=answer" => Example.Post("/cohorts?handler=answer", ("Form.Id", NewId()), ("Form.To", Scene.Cohort.Id.ToString()), ("Form.Text", Scene.First.Message)),
            "POST /cohorts?handler=seen" => Example.Post("/cohorts?handler=seen", ("cohort", Scene.Cohort.Id.ToString())),
            "GET /teach/cohorts/{cohort}/messages" => Example.Get($"{group}/messages"),
            "POST /teach/cohorts/{cohort}/messages" => Example.Post($"{group}/messages", ("Form.Id", NewId()), ("Form.To", Scene.First.Enrolment.ToString()), ("Form.Text", "Bonjour.")),
            "POST /teach/cohorts/{cohort}/messages?handler=seen" => Example.Post($"{group}/messages?handler=seen"),
            "GET /cohorts/{key}" => Example.Get($"/cohorts/{Scene.Cohort.Key}"),
            "POST /cohorts/{key}" => Example.Post($"/cohorts/{stage.SpareCohort.Key}", ("agreed", "true")),
            "POST /teach/cohorts" => Example.Post("/teach/cohorts", ("Form.Path", Scene.Path.Slug), ("Form.Name", "Printemps")),
            "GET /teach/cohorts/{cohort}" => Example.Get(group),
            "GET /teach/cohorts/{cohort}/texts" => Example.Get($"/teach/cohorts/{text.Cohort.Id}/texts"),
            "GET /teach/cohorts/{cohort}/texts/{attempt}/{question}" => Example.Get(textAt),
            "POST /teach/cohorts/{cohort}/texts/{attempt}/{question}" => Example.Post(textAt, ("Form.Points[0]", "2"), ("Form.Points[1]", "1"), ("Form.Comment", "Bien.")),
            "GET /teach/cohorts/{cohort}/people/{enrolment}" => Example.Get(personAt),
            "POST /teach/cohorts/{cohort}/people/{enrolment}" => Example.Post(personAt, ("step", VariedPath.Quiz), ("time", "50"), ("attempts", "1")),
            "POST /teach/cohorts/{cohort}?handler=link" => Example.Post($"{spare}?handler=link"),
            "POST /teach/cohorts/{cohort}?handler=close" => Example.Post($"{spare}?handler=close"),
            _ => null,
        };
    }

    private (string Name, string Value)[] Ticked() => [("attempt", Scene.First.Attempt.ToString()), ("scripted", "0"), ($"q.{Scene.First.Question}", "a")];

    // To the same name: it is a mark that the rest of the walk looks for.
    private async Task<Example> RenameAsync(Actor actor) =>
        Example.Post("/account", ("Form.GivenName", "Karima"), ("Form.FamilyName", actor.Person is { } person ? await stage.FamilyNameAsync(person) : "Personne"));

    private async Task<Example> SignInAsync(Actor actor) =>
        Example.Post("/sign-in", ("Form.Mail", TestSite.MailOf(actor.Person ?? await stage.SpareAsync())), ("Form.Password", TestSite.Password));

    private Example Join(Actor actor) => Example.Post(
        "/join", ("Form.GivenName", "Karima"), ("Form.FamilyName", "Nouvelle"), ("Form.Mail", TestSite.MailOf(actor.Person ?? Guid.NewGuid())), ("Form.Password", TestSite.Password), ("Form.Structure", Scene.First.Structure.ToString()));

    // To a structure of its own, so that nobody sees more afterwards; and nobody signed in becomes somebody else.
    private async Task<Example> InvitedAsync(Actor actor, string handler)
    {
        var mail = actor.Person is { } person ? TestSite.MailOf(person) : $"{Guid.NewGuid():n}@example.org";
        var (structure, key) = await stage.InviteAsync(mail);
        return Example.Post($"/invitation?structure={structure}&key={key}{handler}", ("Form.GivenName", "Karima"), ("Form.FamilyName", "Nouvelle"), ("Form.Password", TestSite.Password));
    }

    private async Task<Example> NewPasswordAsync(Actor actor)
    {
        var person = actor.Person ?? await stage.SpareAsync();
        return Example.Post($"/password/new?person={person}&token={Uri.EscapeDataString(await stage.PasswordTokenAsync(person))}", ("Form.Password", TestSite.Password));
    }

    private static string NewId() => Guid.CreateVersion7().ToString();
}
