using TrainingPaths.Core.Accounts;

namespace TrainingPaths.Web.Demo;

/// <summary>Everybody in the demonstration: who runs the platform, and structures of one, three and forty people. All of them are invented.</summary>
internal static class DemoPeople
{
    /// <summary>Of every account: it opens nothing but a database that was empty.</summary>
    public const string Password = "Demo-2026!";

    public const string RemoteTeam = "animer-une-equipe-a-distance";
    public const string Prevention = "prevention-et-rps-premieres-bases";

    private static readonly DemoStructure One = new("Présence et Répit du Val Doré", "Montverger", "Val Doré");
    private static readonly DemoStructure Three = new("Domicile Solidaire des Trois Ormes", "Rivebelle-sur-Aune", "Pays d’Ormeaux");

    public static IReadOnlyList<DemoStructure> Structures { get; } = [One, Three, DemoTeam.Structure];

    public static IReadOnlyList<string> Slugs { get; } = [RemoteTeam, Prevention];

    /// <summary>HR officers before those whom they ask to follow a path.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } = [.. Federation(), .. OfOne(), .. OfThree(), .. DemoTeam.People()];

    private static IEnumerable<DemoPerson> Federation() =>
    [
        new("formateur@demo.example", "Anaïs", "Œillet-Préaux") { Appointment = FederationRole.Trainer, Presented = "trainer: writes and publishes paths" },
        new("federation@demo.example", "Bérengère", "L’Hostis") { Appointment = FederationRole.Administrator, Presented = "administrator of the federation" },
        new("organisme@demo.example", "Cœlia", "Ferrand") { Appointment = FederationRole.TrainingBody, Presented = "training body, which delivers certificates" },
    ];

    private static IEnumerable<DemoPerson> OfOne() =>
    [
        new("rh1@demo.example", "Jean-Noël", "Daguerre") { Structure = One, Roles = [StructureRole.HrOfficer], Presented = "HR officer of one person" },
        new("seule@demo.example", "Đurđica", "Łukasiewicz")
        {
            Structure = One,
            Roles = [StructureRole.Participant],
            Journeys = [new(RemoteTeam, DemoJourney.Finished, LastDay: 11)],
        },
    ];

    private static IEnumerable<DemoPerson> OfThree() =>
    [
        new("rh@demo.example", "Maëlle", "Lecœur-D’Hervé")
        {
            Structure = Three,
            Roles = [StructureRole.HrOfficer, StructureRole.Participant],
            Journeys = [new(RemoteTeam, DemoJourney.Finished, LastDay: 16), new(Prevention, Steps: 2, LastDay: 4) { ChosenAlone = true, Screen = 1 }],
            Presented = "HR officer of three people, and one of them: two have finished",
        },
        new("manager@demo.example", "Karima", "Benali")
        {
            Structure = Three,
            Roles = [StructureRole.Participant],
            Journeys = [new(RemoteTeam, Steps: 7, LastDay: 1) { Screen = 2, Note = "Proposer un point de 15 minutes le jeudi à l’équipe du soir." }],
            Presented = "participant, in the middle of a path",
        },
        new("trois@demo.example", "Marie-Élisabeth Joséphine", "de La Rochefontaine-Villeneuve d’Argentré")
        {
            Structure = Three,
            Roles = [StructureRole.Participant],
            Journeys = [new(RemoteTeam, DemoJourney.Finished, LastDay: 5)],
        },
    ];
}
