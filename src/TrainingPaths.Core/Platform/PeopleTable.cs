namespace TrainingPaths.Core.Platform;

/// <summary>
/// Who may reach the rows of a table that holds people's data: a condition for each scope, null for none.
/// Each becomes one row-level security policy; <c>Migrate</c> applies them and a test compares them with the catalogue of the database.
/// </summary>
/// <param name="Name">Schema and table.</param>
/// <param name="Person">Rows that the person in question reaches.</param>
/// <param name="Structures">Rows that an HR officer reaches.</param>
/// <param name="Federation">Rows that the federation's administrator reaches.</param>
public sealed record PeopleTable(string Name, string? Person = null, string? Structures = null, string? Federation = null)
{
    // (select …) makes each setting an InitPlan: evaluated once a statement, not once a row, and still indexable.
    public const string Me = "(select nullif(current_setting('app.person', true), '')::uuid)";
    public const string MyStructures = "((select string_to_array(nullif(current_setting('app.structures', true), ''), ',')::uuid[])::uuid[])";
    public const string MineByPerson = $"person_id = {Me}";

    /// <summary>Whoever judges is never whom they judge, also where both are in one group.</summary>
    public const string NotMine = $"person_id <> {Me}";
    public const string OfTheLane = "person_id = any ((select string_to_array(nullif(current_setting('app.people', true), ''), ',')::uuid[])::uuid[])";
    public const string ThePath = "(select nullif(current_setting('app.path', true), '')::uuid)";
    public const string AskedAbout = "question_id = any ((select string_to_array(nullif(current_setting('app.questions', true), ''), ','))::text[])";
    public const string InMyStructures = $"structure_id = any {MyStructures}";

    /// <summary>What a person may write, where it is narrower than what they may read.</summary>
    public string? PersonWrites { get; init; }

    public string? StructuresWrites { get; init; }

    public string? FederationWrites { get; init; }

    /// <summary>Rows that a trainer reaches: those of people who are in a cohort of theirs.</summary>
    public string? Trainer { get; init; }

    /// <summary>What a trainer may write, where it is narrower than what they may read.</summary>
    public string? TrainerWrites { get; init; }

    /// <summary>What a trainer does beside reading, e.g. <c>INSERT, UPDATE</c>. Nothing where it is null: a policy alone would not keep them from deleting what they see.</summary>
    public string? TrainerMay { get; init; }

    /// <summary>Rows that saves which share a transaction reach: those of the people whose saves they are.</summary>
    public string? Lane { get; init; }

    public string? LaneWrites { get; init; }

    /// <summary>Rows that are read to plan what becomes of those who follow one path: never written in that role, whose columns are told one by one.</summary>
    public string? Plan { get; init; }

    /// <summary>What of those rows is read: who, on which version, what is done. No score, no answer, no name.</summary>
    public string? PlanColumns { get; init; }

    /// <summary>Rows that figures are counted from, of those who follow one path: never written in that role, and of the columns that are told one by one.</summary>
    public string? Figures { get; init; }

    /// <summary>What of those rows is read. No name, no structure, and of a note or a text to be marked nothing.</summary>
    public string? FiguresColumns { get; init; }

    /// <summary>Evidence: the application may add rows and never change or remove one.</summary>
    public bool AppendOnly { get; init; }

    /// <summary>Evidence that is not kept as proof: never changed, and erased with its person.</summary>
    public bool GoesWithItsPerson { get; init; }

    /// <summary>Rows that belong to an enrolment on the path that is planned for.</summary>
    public static string OfThePath(string table) => $"exists (select 1 from enrolments.enrolment e where e.id = {table}.enrolment_id and e.path_id = {ThePath})";

    /// <summary>Rows whose enrolment is in a cohort of this trainer.</summary>
    public static string OfMyCohorts(string column) => $"{column} in (select m.enrolment_id from enrolments.cohort_member m where m.trainer_id = {Me})";

    internal IEnumerable<(string Role, string Using, string Check)> Policies()
    {
        if (Person is not null)
            yield return (DatabaseRoles.Person, Person, PersonWrites ?? Person);
        if (Structures is not null)
            yield return (DatabaseRoles.Structures, Structures, StructuresWrites ?? Structures);
        if (Federation is not null)
            yield return (DatabaseRoles.Federation, Federation, FederationWrites ?? Federation);
        if (Trainer is not null)
            yield return (DatabaseRoles.Trainer, Trainer, TrainerWrites ?? Trainer);
        if (Lane is not null)
            yield return (DatabaseRoles.Lane, Lane, LaneWrites ?? Lane);
        if (Plan is not null)
            yield return (DatabaseRoles.Plan, Plan, "false");
        if (Figures is not null)
            yield return (DatabaseRoles.Figures, Figures, "false");
    }

    internal string RightsSql() =>
        (AppendOnly ? $"REVOKE UPDATE, DELETE, TRUNCATE ON {Name} FROM {DatabaseRoles.App}, {string.Join(", ", DatabaseRoles.Scopes)};" : "")
        + (GoesWithItsPerson ? $" GRANT DELETE ON {Name} TO {DatabaseRoles.Person};" : "")
        + $" REVOKE ALL ON {Name} FROM {DatabaseRoles.Plan};"
        + (PlanColumns is null ? "" : $" GRANT SELECT ({PlanColumns}) ON {Name} TO {DatabaseRoles.Plan};")
        + $" REVOKE INSERT, UPDATE, DELETE ON {Name} FROM {DatabaseRoles.Trainer};"
        + (TrainerMay is null ? "" : $" GRANT {TrainerMay} ON {Name} TO {DatabaseRoles.Trainer};")
        + $" REVOKE ALL ON {Name} FROM {DatabaseRoles.Figures};"
        + (FiguresColumns is null ? "" : $" GRANT SELECT ({FiguresColumns}) ON {Name} TO {DatabaseRoles.Figures};");

    internal string PolicySql()
    {
        var sql = new System.Text.StringBuilder($"ALTER TABLE {Name} ENABLE ROW LEVEL SECURITY; ALTER TABLE {Name} FORCE ROW LEVEL SECURITY;\n");
        foreach (var role in DatabaseRoles.Scopes)
            sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"DROP POLICY IF EXISTS {role} ON {Name};");
        foreach (var (role, rows, check) in Policies())
            sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"CREATE POLICY {role} ON {Name} FOR ALL TO {role} USING ({rows}) WITH CHECK ({check});");
        if (AppendOnly)
            sql.AppendLine(RightsSql());
        return sql.ToString();
    }
}
