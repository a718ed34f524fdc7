using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Gives a role to somebody who opened an account. The first administrator of a site is made so: no page can.</summary>
internal static class AppointVerb
{
    public const string Roles = "administrator|author|training-body|hr";

    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 2, "--structure=", "--town=");
        var (mail, role) = (words.Operands[0], words.Operands[1]);
        var given = role switch
        {
            "administrator" => await AppointAsync(words, FederationRole.Administrator),
            "author" => await AppointAsync(words, FederationRole.Trainer),
            "training-body" => await AppointAsync(words, FederationRole.TrainingBody),
            "hr" => await MakeHrAsync(words),
            _ => throw new VerbFailure(VerbFailure.WrongUsage, $"'{role}' is no role: {Roles}."),
        };
        await Console.Out.WriteLineAsync(given ? $"{mail} is {role} from now on." : $"{mail} is {role} already.");
        return 0;
    }

    private static Task<bool> AppointAsync(VerbWords words, FederationRole role) => words.Has("--structure") || words.Has("--town")
        ? throw new VerbFailure(VerbFailure.WrongUsage, "This role is for the whole federation: only hr takes a structure.")
        : VerbHost.WriteAsync<Appoint, bool>(words.Settings, appoint => appoint.RunAsync(words.Operands[0], role, CancellationToken.None));

    private static Task<bool> MakeHrAsync(VerbWords words) => words.Value("--structure") is { } structure
        ? VerbHost.WriteAsync<MakeHrOfficer, bool>(words.Settings, make => make.RunAsync(words.Operands[0], structure, words.Value("--town"), CancellationToken.None))
        : throw new VerbFailure(VerbFailure.WrongUsage, "Say of which structure: --structure NAME.");
}
