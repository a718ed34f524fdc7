using System.Text.Json;

namespace TrainingPaths.Core.Tests.Architecture;

/// <summary>
/// The oldest versions that are safe, checked over every lock file: packages that others bring in are there too, and the registry's own list of
/// vulnerable versions is not complete.
/// </summary>
[Category("Architecture")]
public sealed class PackageTests
{
    private static readonly Dictionary<string, (string Oldest, string Why)> Safe = new()
    {
        ["Newtonsoft.Json"] = ("13.0.4", "CVE-2024-21907 below 13.0.1: deep documents end the process; Hangfire alone would bring 11"),
        ["HtmlSanitizer"] = ("10.0.1120", "GHSA-43cp-6p3q-2pc4, CVE-2020-26293: markup that survived sanitising"),
        ["YamlDotNet"] = ("18.1.0", "CVE-2018-1000210 below 5; 18.1 limits recursion"),
        ["MailKit"] = ("4.18.2", "follows MimeKit"),
        ["MimeKit"] = ("4.18.2", "CVE-2024-43485 by its dependencies below 4.7.1"),
        ["BouncyCastle.Cryptography"] = ("2.3.1", "CVE-2024-29857, CVE-2024-30171, CVE-2024-30172"),
        ["Npgsql"] = ("10.0.3", "CVE-2024-32655 below 8.0.3: SQL injection by message size"),
        ["Hangfire.Core"] = ("1.8.25", "CVE-2021-41238 below 1.7.26: a dashboard open to all; and what this code is tried with"),
        ["Microsoft.AspNetCore.DataProtection"] = ("10.0.7", "CVE-2026-40372 in 10.0.0 to 10.0.6: forged cookies"),
        ["Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"] = ("10.0.7", "follows Data Protection"),
        ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"] = ("10.0.13", "fixes of October 2026"),
        ["System.Security.Cryptography.Pkcs"] = ("10.0.14", "transitive of PDFsharp, which asks for an older one"),
        ["System.Security.Cryptography.Xml"] = ("10.0.14", "transitive of Data Protection"),
        ["SharpZipLib"] = ("1.3.3", "CVE-2021-32840 to 32842: writing outside the folder; test containers only"),
    };

    [Test]
    public void Every_lock_file_holds_safe_versions_only()
    {
        var locks = new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, ".json")).Where(file => file.Name == "packages.lock.json").ToList();
        Assert.That(locks, Has.Count.GreaterThan(3));
        Assert.That(locks.SelectMany(file => TooOld(Repository.Name(file), File.ReadAllText(file.FullName))), Is.Empty);
    }

    [Test]
    public void Every_package_of_the_list_is_in_use()
    {
        var used = new[] { "src", "tests" }.SelectMany(folder => Repository.Files(folder, ".json")).Where(file => file.Name == "packages.lock.json")
            .SelectMany(file => Resolved(File.ReadAllText(file.FullName))).Select(package => package.Name).ToHashSet();
        Assert.That(Safe.Keys.Where(name => !used.Contains(name)), Is.Empty, "A list with names that nobody uses hides that a package was renamed.");
    }

    [TestCase("""{ "dependencies": { "net10.0": { "Newtonsoft.Json": { "type": "Transitive", "resolved": "13.0.3" } } } }""")]
    [TestCase("""{ "dependencies": { "net10.0": { "newtonsoft.json": { "type": "Transitive", "resolved": "13.0.4-beta1" } } } }""")]
    [TestCase("""{ "dependencies": { "net10.0/linux-x64": { "YamlDotNet": { "type": "Direct", "resolved": "9.1.0" } } } }""")]
    public void The_control_with_an_old_version_is_reported(string file) => Assert.That(TooOld("sample", file).Count(), Is.EqualTo(1));

    private static IEnumerable<string> TooOld(string file, string json) =>
        from package in Resolved(json)
        let known = Safe.FirstOrDefault(safe => string.Equals(safe.Key, package.Name, StringComparison.OrdinalIgnoreCase))
        where known.Key is not null && IsOlder(package.Version, known.Value.Oldest)
        select $"{file}: {package.Name} {package.Version}, at least {known.Value.Oldest} ({known.Value.Why})";

    private static IEnumerable<(string Name, string Version)> Resolved(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var target in document.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in target.Value.EnumerateObject().Where(package => package.Value.TryGetProperty("resolved", out _)))
                yield return (package.Name, package.Value.GetProperty("resolved").GetString()!);
        }
    }

    // A pre-release comes before the release of its number.
    private static bool IsOlder(string version, string oldest)
    {
        var number = Version.Parse(version.Split('-')[0]);
        return number < Version.Parse(oldest) || (number == Version.Parse(oldest) && version.Contains('-', StringComparison.Ordinal));
    }
}
