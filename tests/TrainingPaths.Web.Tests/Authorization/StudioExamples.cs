using System.Text;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Requests to the studio. Each is about a draft of its own, so that what one actor did to it changes nothing for the next.</summary>
internal static class StudioExamples
{
    private const string Studio = "/teach/drafts/{draft}";

    public static async Task<Example?> OfAsync(string endpoint, Stage stage)
    {
        if (endpoint == "POST /teach?handler=new")
            return Example.Post("/teach?handler=New");
        if (endpoint is "POST /teach?handler=edit" or "POST /teach?handler=fork")
            return Example.Post(endpoint[5..], ("slug", stage.Scene.Path.Slug));
        if (endpoint is "POST /teach?handler=putaway" or "POST /teach?handler=takeup")
            return Example.Post(endpoint[5..], ("draft", (await SampleDraft.CreateAsync(stage.Site.World, stage.Scene.Trainer)).Id.ToString()));
        if (endpoint == "POST /teach/folder")
            return Example.Upload("/teach/folder", "Form.Zip", Encoding.UTF8.GetBytes("pas un zip"));
        if (endpoint == "POST /teach/questions?handler=add")
            return Taking(await SampleDraft.CreateAsync(stage.Site.World, stage.Scene.Trainer));
        if (endpoint.Contains("/proofreading", StringComparison.Ordinal))
            return await ProofExamples.OfAsync(endpoint, stage);
        if (!endpoint.Contains(Studio, StringComparison.Ordinal) && !endpoint.Contains("/media/draft/", StringComparison.Ordinal))
            return null;
        var draft = await SampleDraft.CreateAsync(stage.Site.World, stage.Scene.Trainer);
        if (endpoint == $"POST {Studio}/fragments/{{id}}")
            await WriteAsync(draft, stage);
        return Of(endpoint, draft);
    }

    private static Task<StepWritten> WriteAsync(SampleDraft draft, Stage stage) => stage.Site.World.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, w => w.ChangeAsync(
        draft.Id, new Writer(stage.Scene.Trainer, "Anne Le Goff", SeesAll: false), folder => folder.WithId(draft.Lesson), bytes => DraftText.Of(FormatText.Markdown(FormatFile.Read<LessonHeader>(bytes)!.Header, "Un passage.")), default));

    private static Example Taking(SampleDraft draft) =>
        Example.Post($"/teach/questions?handler=Add&into={draft.Id}&quiz={draft.Quiz}", ("draft", draft.Id.ToString()), ("slug", draft.Slug), ("step", draft.Quiz), ("question", draft.Question));

    private static Example Of(string endpoint, SampleDraft draft)
    {
        var (method, route) = (endpoint[..endpoint.IndexOf(' ', StringComparison.Ordinal)], endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var id = route.Contains("/text/", StringComparison.Ordinal) || route.Contains("/record", StringComparison.Ordinal) || route.Contains("/fragments/", StringComparison.Ordinal) ? draft.Lesson
            : route.Contains("/module/", StringComparison.Ordinal) ? draft.Module
            : route.Contains("/plan/", StringComparison.Ordinal) ? draft.Plan
            : route.Contains("/package/", StringComparison.Ordinal) ? draft.Package
            : draft.Quiz;
        var address = route.Replace("{draft}", draft.Id.ToString(), StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{number}", $"{draft.Revision}", StringComparison.Ordinal).Replace("{sha256}", draft.Picture, StringComparison.Ordinal).Replace("{name}", "dessin.png", StringComparison.Ordinal);
        if (route.EndsWith("?handler=file", StringComparison.Ordinal))
            address += "&format=Gift";
        if (route.EndsWith("/recording/{id}", StringComparison.Ordinal))
            address += "?file=" + draft.Film;
        if (method == "POST" && route.EndsWith("/recording/{id}", StringComparison.Ordinal))
            return Example.Post(address, ("Form.Title", "Le premier appel"), ("Form.Length", "0:02"));
        if (method == "POST" && route.EndsWith("/fragments/{id}", StringComparison.Ordinal))
            return Example.Post(address, ("source", draft.Id.ToString()), ("step", draft.Lesson), ("number", "1"));
        if (method == "POST" && route.EndsWith("/recordings/{id}", StringComparison.Ordinal))
            return Example.Upload(address, "film.webm", SmallFilm.Bytes);
        if (method == "GET")
            return Example.Get(address);
        return route.EndsWith("/folder", StringComparison.Ordinal) || route.EndsWith("/questions/{id}", StringComparison.Ordinal)
            ? Example.Upload(address, route.EndsWith("/folder", StringComparison.Ordinal) ? "Form.Zip" : "Form.File", Encoding.UTF8.GetBytes("Une question ?\nA. Oui\nB. Non\nANSWER: A\n"))
            : Example.Post(address, [.. Fields(route[(route.LastIndexOf('/') + 1)..], draft)]);
    }

    private static IEnumerable<(string, string)> Fields(string end, SampleDraft draft) => end switch
    {
        "arrange?handler=add" => [("kind", nameof(NewStep.Lesson)), ("module", draft.Module)],
        "arrange?handler=place" => [("step", draft.Lesson), ("module", draft.Module)],
        "arrange?handler=look" => [("here", draft.Lesson)],
        _ when end.StartsWith("arrange", StringComparison.Ordinal) => [("step", draft.Lesson)],
        "history?handler=undo" => [("number", $"{draft.Revision}")],
        "history?handler=restore" => [("number", "1"), ("file", draft.LessonFile.ToString())],
        "check?handler=waive" => [("finding", "x"), ("reason", "Une raison assez longue.")],
        "check?handler=withdraw" => [("finding", "x")],
        "authors" => [("Form.Mail", "personne@example.org")],
        "original?handler=take" => [("step", draft.Lesson)],
        "publish" => [("overNewer", "false")],
        "{id}?handler=question" => [("prefix", "Q1"), ("Q1.Id", draft.Question), ("Q1.Kind", nameof(QuestionKind.Single)), ("Q1.Text", "Une question ?")],
        "{id}?handler=add" => [("kind", nameof(QuestionKind.Numeric))],
        "{id}?handler=text" => [("text", "Une question ?\n* Oui\n- Non")],
        _ when end.Contains("handler=", StringComparison.Ordinal) => [("question", draft.Question)],
        _ => [("Form.Title", "Un titre"), ("Form.PassMark", "80"), ("Form.Minutes", "5")],
    };
}
