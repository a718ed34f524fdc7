using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Hosting;

/// <summary>What must hold before the first request: two origins on two hosts, a login that row-level security binds, and a key ring that is already saved.</summary>
internal sealed class StartupGuards(NpgsqlDataSource source, IDataProtectionProvider protection, Origins origins) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        origins.AssertApart();
        await DatabaseRoles.AssertBoundByPoliciesAsync(source, cancellationToken);
        // The first key is made here: made inside a unit of work that is refused, it would be lost, and every cookie with it.
        protection.CreateProtector("warm-up").Protect([]);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
