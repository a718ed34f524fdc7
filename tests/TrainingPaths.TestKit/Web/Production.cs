using Microsoft.AspNetCore.Hosting;

namespace TrainingPaths.TestKit.Web;

public static class Production
{
    /// <summary>As a real site runs: in its own name, never in that of the demonstration.</summary>
    public static IWebHostBuilder UseProduction(this IWebHostBuilder host) => host.UseEnvironment("Production")
        .UseSetting("Issuer:Name", "Organisme d'essai").UseSetting("Issuer:Nda", "").UseSetting("Issuer:Siret", "").UseSetting("Issuer:SignatoryName", "");
}
