using System.Globalization;
using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Web.Demo;

/// <summary>The structure of forty people: twelve have finished, fifteen are on their way, thirteen have not begun.</summary>
internal static class DemoTeam
{
    private const int Finished = 12;
    private const int UnderWay = 15;
    private const int Interrupted = Finished + 7;

    public static readonly DemoStructure Structure = new("À vos côtés en pays d’Ormeaux", "Ormeaux-la-Forêt", "Pays d’Ormeaux");

    // Letters and shapes of names that lists, mails and certificates must carry.
    private static readonly (string Given, string Family)[] Names =
    [
        ("Ķēķe", "Bērziņa"), ("Zoë", "Le Goff"), ("Łucja", "Wiśniewska"), ("Chloé", "Lebœuf"), ("Đặng", "Thị Hoa"), ("Loïc", "N’Diaye"), ("François", "L’Hermitte"), ("Aïcha", "El Ouardi"),
        ("Maï-Lan", "Nguyễn"), ("Gaël", "Kerbœuf"), ("Søren", "Kjær"), ("Inès", "Da Conceição"), ("Yaël", "Benchétrit"), ("Ana-Lucía", "Muñoz Ibáñez"), ("Thaïs", "Saint-Éloi"),
        ("Océane", "Müller-Weiß"), ("Fatoumata", "Traoré"), ("Élodie", "Quéré"), ("Jérôme", "D’Aubigny"), ("Rose-May", "Hoarau"), ("Mélissa", "Çelik"), ("Noémie", "Le Floc’h"),
        ("Stéphane", "Ôge"), ("Nawel", "Haddad"), ("Clémence", "Œhler"), ("Björn", "Åkesson"), ("Violaine", "du Bœuf"), ("Siân", "O’Brien"), ("Gülşen", "Yıldız"), ("Héloïse", "Pâris"),
        ("Anne-Sophie", "Grégoire-Maës"), ("Tomáš", "Dvořák"), ("Léonie", "Castaing"), ("Aurélie", "Vasseur"), ("Ioana", "Ștefănescu"), ("Solène", "Guéguen"), ("Yann", "Le Bihan"),
        ("Félicité", "M’Bala"), ("Cécile", "Roüan"), ("Ève", "Li"),
    ];

    public static IEnumerable<DemoPerson> People() =>
    [
        new("rh40@demo.example", "Ghislaine", "Françœur") { Structure = Structure, Roles = [StructureRole.HrOfficer], Presented = "HR officer of forty people" },
        .. Names.Select((name, i) => new DemoPerson(string.Create(CultureInfo.InvariantCulture, $"equipe-{i + 1:00}@demo.example"), name.Given, name.Family)
        {
            Structure = Structure,
            Roles = [StructureRole.Participant],
            Journeys = [Asked(i), .. Besides(i)],
        }),
    ];

    private static DemoJourney Asked(int i) => i switch
    {
        < Finished => new(DemoPeople.RemoteTeam, DemoJourney.Finished, LastDay: 2 + (i * 3)),
        < Finished + UnderWay => new(DemoPeople.RemoteTeam, Steps: 1 + ((i - Finished) * 22 / UnderWay), LastDay: i == Interrupted ? 45 : 1 + (i * 7 % 19))
        {
            Screen = i % 4,
            ChosenAlone = i == Finished + 4,
        },
        _ => new(DemoPeople.RemoteTeam, Steps: 0, LastDay: 0),
    };

    /// <summary>A few follow a second path: some because HR asked, some for themselves, one of whom shares it.</summary>
    private static IEnumerable<DemoJourney> Besides(int i) => i switch
    {
        1 => [new(DemoPeople.Prevention, DemoJourney.Finished, LastDay: 3)],
        4 or 14 => [new(DemoPeople.Prevention, Steps: 4, LastDay: 6) { Screen = 1 }],
        7 or 30 => [new(DemoPeople.Prevention, Steps: 3, LastDay: 8) { ChosenAlone = true, Screen = 2 }],
        9 => [new(DemoPeople.Prevention, DemoJourney.Finished, LastDay: 7) { ChosenAlone = true, Shared = true }],
        _ => [],
    };
}
