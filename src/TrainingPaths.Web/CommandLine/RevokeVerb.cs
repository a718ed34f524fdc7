using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Web.CommandLine;

internal static class RevokeVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--reason=");
        var reason = words.Value("--reason") ?? throw new VerbFailure(VerbFailure.WrongUsage, "Say why: --reason \"…\". It is kept in the audit log and never public.");
        var revoked = await VerbHost.WriteAsync<RevokeCertificate, bool>(words.Settings, revoke => revoke.RunAsync(words.Operands[0], reason, CancellationToken.None));
        await Console.Out.WriteLineAsync(revoked ? "Revoked, for ever: the page of its number says so from now on." : "It was revoked before; nothing was changed.");
        return 0;
    }
}
