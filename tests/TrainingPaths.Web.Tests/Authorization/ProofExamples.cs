using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Requests about a proof-reading, each of its own: to the trainer of the scene as the author in the studio, and as the reader elsewhere.</summary>
internal static class ProofExamples
{
    public static async Task<Example> OfAsync(string endpoint, Stage stage)
    {
        var asReader = endpoint.Contains("/teach/proofreading/", StringComparison.Ordinal);
        var (author, reader) = asReader ? (stage.Scene.OtherTrainer, stage.Scene.Trainer) : (stage.Scene.Trainer, stage.Scene.OtherTrainer);
        var (world, comment) = (stage.Site.World, Guid.NewGuid());
        var draft = await SampleDraft.CreateAsync(world, author);
        await world.WriteAsync<AskProofreading>(Caller.Nobody, a => a.RunAsync(draft.Id, new Writer(author, "Anne", false), reader, default));
        await world.WriteAsync<CommentOnProof>(Caller.Nobody, c => c.RunAsync(comment, draft.Id, new Writer(reader, "Omar", false), draft.Lesson, "", "À revoir.", default));
        var mark = DraftSnapshot.Of(await world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft.Id, default))).Mark;

        var (method, route) = (endpoint[..endpoint.IndexOf(' ', StringComparison.Ordinal)], endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var address = route.Replace("{draft}", draft.Id.ToString(), StringComparison.Ordinal).Replace("{step?}", draft.Lesson, StringComparison.Ordinal);
        return method == "GET" ? Example.Get(address) : Example.Post(address, [.. Fields(route[(route.IndexOf('=', StringComparison.Ordinal) + 1)..], reader, comment, mark)]);
    }

    private static IEnumerable<(string, string)> Fields(string handler, Guid reader, Guid comment, string mark) => handler switch
    {
        "ask" => [("Form.Mail", TestSite.MailOf(reader))],
        "again" or "withdraw" => [("reader", $"{reader}")],
        "settle" or "reopen" => [("comment", $"{comment}")],
        "finish" => [("seen", mark), ("word", "Clair.")],
        "comment" => [("Form.Id", $"{Guid.NewGuid()}"), ("Form.Text", "Trop long.")],
        "answer" => [("id", $"{Guid.NewGuid()}"), ("to", $"{comment}"), ("text", "Fait.")],
        _ => [],
    };
}
