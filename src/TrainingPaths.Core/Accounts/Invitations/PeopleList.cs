using CsvHelper;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Invitations;

/// <summary>
/// The people of a table: first name, family name, address, in any order, under headings in French or English, separated by semicolons, commas or tabs.
/// Other columns are not read. A line that cannot be read is told with its number, and the others count.
/// </summary>
/// <param name="Missing">Columns without which nothing can be read, by their French headings.</param>
public sealed record PeopleList(IReadOnlyList<InvitedPerson> People, IReadOnlyList<WrongLine> Wrong, IReadOnlyList<string> Missing)
{
    /// <summary>Characters: 500 people with long names, and columns that nobody asked for.</summary>
    public const int Longest = 500_000;

    private static readonly Dictionary<string, int> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prénom"] = 0, ["prenom"] = 0, ["first name"] = 0, ["given name"] = 0,
        ["nom"] = 1, ["nom de famille"] = 1, ["family name"] = 1, ["last name"] = 1, ["surname"] = 1,
        ["adresse mail"] = 2, ["adresse électronique"] = 2, ["adresse e-mail"] = 2, ["adresse"] = 2, ["mail"] = 2, ["e-mail"] = 2, ["email"] = 2, ["courriel"] = 2, ["email address"] = 2,
    };

    private static readonly string[] Names = ["prénom", "nom", "adresse mail"];

    /// <exception cref="RuleViolation">The text is longer than <see cref="Longest"/>, or names more people than can be invited at a time.</exception>
    public static PeopleList Of(string text)
    {
        if (text.Length > Longest)
            throw new RuleViolation(PlatformRules.TooLong, Longest);
        var (people, wrong) = (new List<InvitedPerson>(), new List<WrongLine>());
        using var table = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => wrong.Add(new WrongLine((int)record.LineNumber, AccountsRules.LineUnreadable)),
        });
        if (!Next(table, wrong))
            return new PeopleList([], wrong, Names);
        var columns = Columns(Cells(table));
        string[] missing = [.. Names.Where((_, column) => columns[column] < 0)];
        if (missing.Length > 0)
            return new PeopleList([], wrong, missing);
        while (Next(table, wrong))
        {
            var cells = Cells(table);
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (people.Count + wrong.Count == InvitePeople.Most)
                throw new RuleViolation(AccountsRules.TooManyInvitations, InvitePeople.Most);
            try
            {
                people.Add(InvitedPerson.Of(At(cells, columns[0]), At(cells, columns[1]), At(cells, columns[2])));
            }
            catch (RuleViolation refused)
            {
                wrong.Add(new WrongLine((int)table.LineNumber, refused.Rule));
            }
        }

        return new PeopleList(people, wrong, []);
    }

    private static int[] Columns(string[] headings)
    {
        int[] columns = [-1, -1, -1];
        for (var at = headings.Length - 1; at >= 0; at--)
        {
            if (Headings.TryGetValue(headings[at].Trim().TrimStart('\uFEFF'), out var column))
                columns[column] = at;
        }

        return columns;
    }

    private static string At(string[] cells, int column) => column < cells.Length ? cells[column] : "";

    private static string[] Cells(CsvReader table) => [.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)];

    /// <summary>False at the end, and where the table breaks off: that is told.</summary>
    private static bool Next(CsvReader table, List<WrongLine> wrong)
    {
        try
        {
            return table.Read();
        }
        catch (CsvFormatException)
        {
            wrong.Add(new WrongLine((int)table.LineNumber + 1, AccountsRules.LineUnreadable));
            return false;
        }
    }
}

/// <param name="Line">From 1.</param>
public sealed record WrongLine(int Line, Rule Why);
