using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Replaces the key that seals certificates: in good time, or because it was lost or seen by others. What was sealed stays verifiable by the public keys that are kept.</summary>
internal static class NewSealKeyVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var folder = VerbHost.KeysOf(VerbHost.Configuration(VerbWords.Parse(args, operands: 0).Settings));
        var key = await new SealKeyRing(folder).RenewAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Certificates are sealed with the key {key.Id} once every node has started again. Copy {folder} to where its copy is kept, and never delete from its folder public.");
        return 0;
    }
}
