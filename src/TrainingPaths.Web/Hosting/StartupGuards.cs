using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Hosting;

/// <summary>
/// What must hold before the first request: two origins on two hosts, a login that row-level security binds, a key ring that is already saved, and
/// seals that are those of this site.
/// </summary>
internal sealed partial class StartupGuards(
    NpgsqlDataSource source, IDataProtectionProvider protection, Origins origins, SealKeyRing keys, CertificatesSettings certificates, IHostEnvironment environment, ILogger<StartupGuards> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        origins.AssertApart();
        if (!origins.Content.IsApart)
            SaySandboxed();
        if (!environment.IsDevelopment())
            DemonstrationIssuer.AssertReplaced(certificates.Issuer);
        await DatabaseRoles.AssertBoundByPoliciesAsync(source, cancellationToken);
        // The first key is made here: made inside a unit of work that is refused, it would be lost, and every cookie with it.
        protection.CreateProtector("warm-up").Protect([]);
        foreach (var lost in await SealKeyMissing.AssertAtHandAsync(source, keys, certificates, cancellationToken))
            SayLost(lost, certificates.KeysDirectory);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Packages are played on the host of the site, in a sandbox: courses made of frames will not work there. Origins:Content takes the address of a second host.")]
    private partial void SaySandboxed();

    [LoggerMessage(LogLevel.Critical, "Certificates sealed with the key {Key} cannot be checked: its public half is not in {Folder}/public. Put it back from the copy of the keys.")]
    private partial void SayLost(string key, string folder);
}
