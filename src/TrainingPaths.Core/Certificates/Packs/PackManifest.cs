using System.Globalization;
using CsvHelper;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// <c>manifest.csv</c>: who is in the pack, who is not and why. For a French spreadsheet: byte order mark, semicolons; a cell that a spreadsheet
/// would run as a formula is neutralised, because people choose their own names.
/// </summary>
internal static class PackManifest
{
    private static readonly CsvWriterOptions ForSpreadsheets = new() { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static byte[] Write(IEnumerable<(PackEntry Entry, string File)> present, IEnumerable<MissingFromPack> missing)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, ForSpreadsheets, leaveOpen: true))
        {
            csv.WriteRecord("Nom", "Prénom", "Parcours", "Attestation", "Motif", "Durée des activités réalisées", "Terminé le", "Délivrée le", "Numéro", "Fichier");
            foreach (var (entry, file) in present)
                csv.WriteRecord(
                    entry.FamilyName, entry.GivenName, entry.PathTitle, "oui", "", FrenchWords.Hours(entry.Minutes), Day(entry.CompletedOn), Day(entry.IssuedOn), entry.Serial.Grouped, file);
            foreach (var person in missing)
                csv.WriteRecord(person.FamilyName, person.GivenName, person.PathTitle, "non", Words(person.Why), "", "", "", "", "");
        }
        return bytes.ToArray();
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Words(WhyMissing why) => why switch
    {
        WhyMissing.NotStarted => "pas commencé",
        WhyMissing.InProgress => "en cours",
        WhyMissing.Interrupted => "interrompu",
        WhyMissing.InPreparation => "en préparation",
        WhyMissing.Withdrawn => "attestation retirée",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };
}
