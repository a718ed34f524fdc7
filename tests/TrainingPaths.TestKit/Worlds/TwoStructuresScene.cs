using System.Security.Cryptography;
using System.Text;
using Npgsql;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Enrolments.Cohorts.Messages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Builds <see cref="TwoStructures"/>: through the use cases where one exists, so that rows are what the product writes.</summary>
public static class TwoStructuresScene
{
    private const string Lesson = "m1-l1";
    private const string Quiz = "m1-quiz";

    public static async Task<TwoStructures> TwoStructuresAsync(this World world)
    {
        var (one, two) = (await world.StructureAsync(), await world.StructureAsync());
        var package = await world.PackageAsync();
        var (asked, alone) = (await world.PathAsync(sequential: false, package: package.Sha256), await world.PathAsync(sequential: false));
        var (trainer, otherTrainer) = (await world.AppointedAsync(two, FederationRole.Trainer, "Canarifformateur"), await world.AppointedAsync(two, FederationRole.Trainer, "Canariautreformateur"));
        var (hr, otherHr) = (await world.OfficerAsync(one, "Canaris1rh"), await world.OfficerAsync(two, "Canaris2rh"));
        var scene = new TwoStructures
        {
            Path = asked,
            Hr = hr,
            OtherHr = otherHr,
            First = await world.FollowerAsync(hr, asked, alone, "Canaris1u1"),
            Colleague = await world.FollowerAsync(hr, asked, alone, "Canaris1u2"),
            Stranger = await world.FollowerAsync(otherHr, asked, alone, "Canaris2u1"),
            Trainer = trainer,
            OtherTrainer = otherTrainer,
            Administrator = await world.AppointedAsync(two, FederationRole.Administrator, "Canarifadmin"),
            Package = package.Id,
            TrainingBody = await world.AppointedAsync(two, FederationRole.TrainingBody, "Canariforganisme"),
        };
        // The same attempts, told apart by whose cohort they are of.
        scene = scene with { Cohort = await world.AccompanyAsync(trainer, scene.First.Enrolment), OtherCohort = await world.AccompanyAsync(otherTrainer, scene.Stranger.Enrolment) };
        foreach (var (cohort, who) in new[] { (scene.Cohort, scene.First), (scene.OtherCohort, scene.Stranger) })
            await world.WriteAsync<AnswerTrainer>(who.Caller, use => use.RunAsync(Guid.CreateVersion7(), who.Id, cohort.Id, who.Message, CancellationToken.None));
        return scene;
    }

    private static async Task<HrOfficer> OfficerAsync(this World world, Guid structure, string mark)
    {
        var person = await world.PersonAsync(structure, StructureRole.HrOfficer, "Hélène", $"{mark}nom");
        var officer = new HrOfficer(person, structure, mark, Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.InsertAsync("""
            insert into certificates.pack (id, structure_id, requested_by, path_id, people, state, done, total, missing, file_sha256, requested_at, expires_at)
            values ($1, $2, $3, null, '{}', 2, 1, 1, 0, $4, now(), now() + interval '7 days')
            """, officer.Pack, structure, person, await world.FileAsync(officer.PackFile));
        await world.InsertAsync("""
            insert into accounts.invitation (id, structure_id, mail, given_name, family_name, invited_by, key_hash, sent_at)
            values ($1, $2, $3, 'Karima', $4, $5, decode(md5($3), 'hex'), now() - interval '2 days')
            """, officer.Invitation, structure, $"{officer.InvitedName}@example.org", officer.InvitedName, person);
        return officer;
    }

    private static async Task<Guid> AppointedAsync(this World world, Guid structure, FederationRole role, string mark)
    {
        var person = await world.PersonAsync(structure, family: $"{mark}nom");
        await world.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)role);
        return person;
    }

    private static async Task<Follower> FollowerAsync(this World world, HrOfficer hr, SmallPath asked, SmallPath alone, string mark)
    {
        var person = await world.PersonAsync(hr.Structure, family: $"{mark}nom");
        var me = Caller.Person(person, hr.Structure);
        await world.WriteAsync<AssignPath>(hr.Caller, assign => assign.RunAsync(hr.Id, hr.Structure, asked.Slug, [person], CancellationToken.None));
        await world.InsertAsync("update enrolments.enrolment set programme_accepted_at = now() where person_id = $1", person);
        var aloneEnrolment = await world.WriteAsync<EnrolOnPath, Guid>(me, enrol => enrol.RunAsync(person, hr.Structure, alone.Slug, true, CancellationToken.None));
        var enrolment = await world.IdAsync($"select id from enrolments.enrolment where person_id = '{person}' and origin = {(int)EnrolmentOrigin.Assigned}");

        var follower = new Follower(person, hr.Structure, mark, enrolment, Guid.Empty, "", Guid.CreateVersion7(), Serial.New().ToString(), aloneEnrolment, Guid.CreateVersion7());
        await world.StudyAsync(follower);
        await world.CertifyAsync(follower, follower.Certificate, follower.Serial, enrolment, asked, follower.Document);
        await world.CertifyAsync(follower, follower.AloneCertificate, Serial.New().ToString(), aloneEnrolment, alone, follower.AloneDocument);
        await world.InsertAsync("""
            insert into enrolments.version_change (id, structure_id, enrolment_id, person_id, from_version_id, to_version_id, migration_id, is_reversal, asked_again, at)
            values ($1, $2, $3, $4, $5, $5, $6, false, '{}', now() - interval '1 day')
            """, Guid.CreateVersion7(), hr.Structure, enrolment, person, asked.VersionId, Guid.CreateVersion7());
        await world.InsertAsync("insert into accounts.browser_session (id, person_id, key_hash, began_at, seen_at) values ($1, $2, $3, now(), now())", Guid.CreateVersion7(), person, Guid.CreateVersion7().ToByteArray());
        await world.InsertAsync("insert into accounts.audit_entry (id, at, person_id, action, structure_id) values ($1, now(), $2, 'scene.built', $3)", Guid.CreateVersion7(), person, hr.Structure);

        var attempt = await world.IdAsync($"select id from assessment.quiz_attempt where person_id = '{person}'");
        return follower with { Attempt = attempt, Question = await world.QuestionAsync(attempt), Registration = await world.PlayAsync(follower) };
    }

    private static async Task StudyAsync(this World world, Follower who)
    {
        var now = world.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var enrolment in new[] { who.Enrolment, who.AloneEnrolment })
            await world.WriteAsync<RecordProgress>(who.Caller, record => record.RunAsync(enrolment, who.Id, [new SeenProgress(Guid.CreateVersion7(), Lesson, ProgressKind.Completed, 0, now)], CancellationToken.None));
        await world.WriteAsync<WriteNote>(who.Caller, write => write.RunAsync(who.Enrolment, who.Id, new WrittenNote(Lesson, WriteNote.Takeaway, who.Note, now), CancellationToken.None));
        await world.WriteAsync<AskForHelp>(who.Caller, ask => ask.RunAsync(Guid.CreateVersion7(), who.Id, "/", who.Help, CancellationToken.None));
        var attempt = await world.WriteAsync<StartQuiz, Guid>(who.Caller, start => start.RunAsync(who.Enrolment, who.Id, Quiz, CancellationToken.None));
        var question = await world.QuestionAsync(attempt);
        await world.WriteAsync<RecordAnswers>(who.Caller, record => record.RunAsync(who.Enrolment, attempt, who.Id, [new ChosenAnswer(Guid.CreateVersion7(), question, ["b"], now)], CancellationToken.None));
        await world.InsertAsync("""
            insert into assessment.allowance (enrolment_id, step_id, structure_id, person_id, time_percent, attempts, given_by, given_at) values ($1, $2, $3, $4, 50, 1, $1, now())
            """, who.Enrolment, Quiz, who.Structure, who.Id);
        await world.InsertAsync("""
            insert into assessment.mark (id, attempt_id, structure_id, person_id, question_id, number, points, comment, marked_by, marked_at) values ($1, $2, $3, $4, $5, 1, '{1}', $6, $1, now())
            """, Guid.CreateVersion7(), attempt, who.Structure, who.Id, question, who.Note);
    }

    // What content is and what it says does not matter here: whose it is does.
    private static async Task<Guid> PlayAsync(this World world, Follower who)
    {
        var (package, _) = await world.PackageAsync();
        var (registration, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await world.InsertAsync("""
            insert into tracking.registration (id, package_id, person_id, structure_id, enrolment_id, step_id, epoch, begun_after, opened_at) values ($1, $2, $3, $4, $5, 'm1-scorm', 1, 0, now())
            """, registration, package, who.Id, who.Structure, who.Enrolment);
        await world.InsertAsync("""
            insert into tracking.learner_session (id, registration_id, person_id, epoch, item_id, launched, sequence, opened_at) values ($1, $2, $3, 1, $4, '{"Values":{},"Stores":[]}', 1, now())
            """, session, registration, who.Id, who.Note);
        await world.InsertAsync("insert into tracking.stored_commit (session_id, sequence, person_id, kind, body, is_stale, received_at) values ($1, 1, $2, 1, $3, false, now())", session, who.Id, who.Note);
        await world.InsertAsync("""
            insert into tracking.remembered_value (person_id, is_trial, kind, target_id, version, value, registration_id, recorded_at) values ($1, false, 2, 'a-store', 1, to_json($2::text)::text, $3, now())
            """, who.Id, who.Note, registration);
        await world.InsertAsync("insert into tracking.interaction (session_id, sequence, index, person_id, interaction_id, response, at) values ($1, 1, 0, $2, 'q1', $3, now())", session, who.Id, who.Note);
        return registration;
    }

    // The same bytes are the same package. Its job is run alone: others of the scene wait for those who ask about them.
    private static async Task<(Guid Id, string Sha256)> PackageAsync(this World world)
    {
        var zip = await SamplePackage.ZipAsync("Un module");
        var sent = await world.SendAsync(zip, "module.zip");
        if (sent.IsNew)
            await world.ReadSentAsync(sent.PackageId);
        return (sent.PackageId, Convert.ToHexStringLower(SHA256.HashData(zip)));
    }

    private static async Task CertifyAsync(this World world, Follower who, Guid id, string serial, Guid enrolment, SmallPath path, string document)
    {
        await world.InsertAsync("""
            insert into certificates.certificate (id, structure_id, person_id, enrolment_id, path_version_id, period, serial, state, minutes, started_on, completed_on)
            values ($1, $2, $3, $4, $5, 1, $6, 1, 80, current_date, current_date)
            """, id, who.Structure, who.Id, enrolment, path.VersionId, serial);
        await world.WriteAsync<SealAwaitingCertificates, int>(who.Caller, seal => seal.RunAsync(who.Id, CancellationToken.None));
        await world.InsertAsync("update certificates.certificate set state = 3, file_sha256 = $2 where id = $1", id, await world.FileAsync(document));
    }

    // A document of a word: who may have it is the question here, not what it looks like.
    private static Task<string> FileAsync(this World world, string content) => world.Get<FileStore>().SaveAsync(Encoding.UTF8.GetBytes(content), CancellationToken.None);

    private static async Task<Guid> IdAsync(this World world, string sql)
    {
        await using var command = world.Everything.CreateCommand(sql);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> QuestionAsync(this World world, Guid attempt)
    {
        await using var command = world.Everything.CreateCommand("select coalesce(asked->0->>'Id', asked->0->>'id') from assessment.quiz_attempt where id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = attempt });
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
