using Npgsql;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Certificates were delivered and the key that seals them is not where it should be: a folder that is not mounted, a backup not put back. A new key
/// made in silence would hide it, and all that was delivered before would look forged.
/// </summary>
public sealed class SealKeyMissing(string directory) : Exception(
    $"Certificates were delivered, and {Path.Combine(directory, "seal.pem")}, which seals them, is not there. Put the folder of keys back from its copy, or set Keys to where it is. " +
    "If it is lost for good, the verb new-seal-key makes another; certificates whose public key is lost too can then no longer be checked.")
{
    /// <summary>Refuses to serve without the key of a register that is not empty.</summary>
    /// <returns>Keys that sealed certificates and that nobody can check with any more, by their ids: files of <c>public/</c> were lost.</returns>
    /// <exception cref="SealKeyMissing">The private key is not there.</exception>
    public static async Task<IReadOnlyList<string>> AssertAtHandAsync(NpgsqlDataSource source, SealKeyRing keys, CertificatesSettings settings, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(array_agg(distinct key_id), '{}') from certificates.register_entry");
        var used = (string[])(await command.ExecuteScalarAsync(ct))!;
        if (used.Length > 0 && keys.Current() is null)
            throw new SealKeyMissing(settings.KeysDirectory);
        return [.. used.Where(id => keys.Find(id) is null)];
    }
}
