using TrainingPaths.Core.Platform;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Groups with people in them, put straight into the database: whoever is in one has agreed to it.</summary>
public static class Accompanied
{
    /// <summary>Somebody who only marks: what is read of a trainer in these tests is their id.</summary>
    public static readonly Guid Trainer = Guid.CreateVersion7();

    /// <summary>A group of its own for one enrolment.</summary>
    public static async Task<CohortOfTests> AccompanyAsync(this World world, Guid trainer, Guid enrolment, string name = "Un groupe")
    {
        var (id, key) = (Guid.CreateVersion7(), RandomKey.New().Key);
        await world.InsertAsync("""
            insert into enrolments.cohort (id, path_id, trainer_id, trainer_name, name, invitation, created_at)
            select $1, path_id, $2, 'Anaïs Œillet', $3, $4, now() from enrolments.enrolment where id = $5
            """, id, trainer, name, key, enrolment);
        await world.AddToCohortAsync(id, enrolment);
        return new CohortOfTests(id, key);
    }

    public static Task AddToCohortAsync(this World world, Guid cohort, Guid enrolment) => world.InsertAsync("""
        insert into enrolments.cohort_member (cohort_id, trainer_id, cohort_name, trainer_name, structure_id, enrolment_id, person_id, joined_at)
        select c.id, c.trainer_id, c.name, c.trainer_name, e.structure_id, e.id, e.person_id, now() from enrolments.cohort c, enrolments.enrolment e where c.id = $1 and e.id = $2
        """, cohort, enrolment);
}

/// <param name="Key">Of its link.</param>
public sealed record CohortOfTests(Guid Id, string Key);
