using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Forgets somebody who asked for it. Without <c>--yes</c> everything is done and undone again, so that what is announced is what would happen.</summary>
internal static class ErasePersonVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1, "--yes");
        var agreed = words.Has("--yes");
        using var host = VerbHost.Services(words.Settings);
        var (person, structures) = await InAsync<FindAccount, (Guid, Guid[])>(host.Services, Caller.Federation(), find => find.RunAsync(words.Operands[0], CancellationToken.None), keep: false);
        // First, while it is known where the person was: a pack that can be downloaded may hold the PDF.
        if (agreed)
            await InAsync<DeletePacks, int>(host.Services, new Caller(null, Scope.Structures, structures), delete => delete.RunAsync(structures, CancellationToken.None), keep: true);
        var erased = await InAsync<ErasePerson, PersonErased>(host.Services, Caller.Person(person, structures), erase => erase.RunAsync(person, CancellationToken.None), agreed);
        if (agreed)
        {
            foreach (var file in erased.Removed.Files)
                host.Services.GetRequiredService<FileStore>().Delete(file);
        }

        await TellAsync(erased, agreed);
        return 0;
    }

    private static async Task TellAsync(PersonErased erased, bool agreed)
    {
        await Console.Out.WriteLineAsync($"{erased.FullName}, {erased.Mail ?? "no address"}, id {erased.PersonId}");
        foreach (var (count, what) in erased.Removed.Rows.Where(row => row.Count > 0))
            await Console.Out.WriteLineAsync($"  {what}: {count}");
        await Console.Out.WriteLineAsync("Kept without a name, as the proof of the training: enrolments, progress and its log, certificates in the register (number, facts, initials), audit log.");
        await Console.Out.WriteLineAsync(agreed
            ? "Erased. Note the id: after a backup of before today is restored, run this again with it."
            : "Nothing was changed. Run it again with --yes to erase what is listed: it cannot be undone.");
    }

    private static async Task<T> InAsync<TUseCase, T>(IServiceProvider services, Caller caller, Func<TUseCase, Task<T>> use, bool keep)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var useCase = scope.ServiceProvider.GetRequiredService<TUseCase>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().RunAsync(caller, readOnly: false, () => use(useCase), _ => keep, CancellationToken.None);
    }
}
