using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Web.Hosting;

/// <summary>Who delivers the certificates of the demonstration, as <c>appsettings.json</c> says it: sealed on a real site, it could never be corrected.</summary>
internal static class DemonstrationIssuer
{
    /// <exception cref="InvalidOperationException">Says which settings are still the demonstration's.</exception>
    public static void AssertReplaced(CertificateIssuer issuer)
    {
        string[] left =
        [
            .. new[]
            {
                ("Issuer__Name", issuer.Name, "UNA Formation (démonstration)"),
                ("Issuer__Nda", issuer.ActivityDeclarationNumber, "11 00 00000 00"),
                ("Issuer__Siret", issuer.Siret, "000 000 000 00000"),
                ("Issuer__SignatoryName", issuer.SignatoryName, "Camille Démo"),
            }.Where(setting => setting.Item2 == setting.Item3 || (setting.Item2.Length == 0 && setting.Item1 == "Issuer__Name")).Select(setting => setting.Item1),
        ];
        if (left.Length > 0)
            throw new InvalidOperationException($"Certificates would be sealed in the name of the demonstration. Set {string.Join(", ", left)} to the body that delivers them (empty where there is none, but for the name); a demonstration runs with ASPNETCORE_ENVIRONMENT=Development.");
    }
}
