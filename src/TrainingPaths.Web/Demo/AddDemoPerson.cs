using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Demo;

/// <summary>Makes a person with account, name, structure and roles, unless they are there.</summary>
internal sealed class AddDemoPerson(TrainingPathsDbContext db, UserManager<Account> accounts, DemoPassword password, DemoClock clock)
{
    /// <returns>Whether the person is new.</returns>
    public async Task<bool> RunAsync(DemoPerson person, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(account => account.Id == person.Id, ct))
            return false;

        var made = await accounts.CreateAsync(new Account(person.Id, person.Mail) { PasswordHash = password.Hash });
        if (!made.Succeeded)
            throw new InvalidOperationException($"{person.Mail}: {string.Join(' ', made.Errors.Select(error => error.Description))}");
        db.People.Add(new Person(person.Id, person.GivenName, person.FamilyName));
        if (person.Appointment is { } role)
            db.Appointments.Add(new Appointment(person.Id, role));
        if (person.Structure is { } structure)
        {
            if (!await db.Structures.AnyAsync(s => s.Id == structure.Id, ct))
                db.Structures.Add(new Structure(structure.Id, structure.Name, structure.Town, territory: structure.Territory));
            db.Memberships.AddRange(person.Roles.Select(held => new Membership(structure.Id, person.Id, held, clock.GetUtcNow())));
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}

/// <summary>The password's hash, made once: making it is slow on purpose, and everybody here has the same.</summary>
internal sealed class DemoPassword
{
    public string Hash { get; } = new PasswordHasher<Account>().HashPassword(new Account(Guid.Empty, "demo"), DemoPeople.Password);
}
