using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.TestKit.Served;

/// <summary>Somebody who follows a path and can sign in.</summary>
public sealed record EnrolledLearner(Guid PersonId, Guid EnrolmentId, string Mail);

/// <summary>People with a password, for sites that are reached over HTTP alone.</summary>
public static class LearnersScene
{
    public const string Password = "une phrase de passe";

    /// <summary>Learners of one structure, each enrolled on the path.</summary>
    public static async Task<IReadOnlyList<EnrolledLearner>> LearnersAsync(this World world, string slug, int count)
    {
        var structure = await world.StructureAsync();
        // Made once: a hash is slow on purpose.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(Guid.Empty, ""), Password);
        var learners = new List<EnrolledLearner>();
        for (var i = 0; i < count; i++)
        {
            var person = await world.PersonAsync(structure);
            await world.InsertAsync("update accounts.account set password_hash = $2 where id = $1", person, hash);
            var enrolment = await world.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), use => use.RunAsync(person, structure, slug, programmeAccepted: true, CancellationToken.None));
            learners.Add(new(person, enrolment, $"{person:N}@example.org"));
        }

        return learners;
    }
}
