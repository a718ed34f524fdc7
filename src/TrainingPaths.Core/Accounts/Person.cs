using System.Text;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts;

/// <summary>Somebody who follows, writes, hosts or answers for training. Their name as they write it: it is printed on documents.</summary>
public sealed class Person
{
    public const int LongestName = 80;

    private Person()
    {
    }

    public Person(Guid id, string givenName, string familyName)
    {
        Id = id;
        Rename(givenName, familyName);
    }

    public Guid Id { get; private set; }

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public string FullName => $"{GivenName} {FamilyName}";

    /// <exception cref="RuleViolation">Empty, too long, or holding control characters.</exception>
    public void Rename(string givenName, string familyName)
    {
        GivenName = Clean(givenName);
        FamilyName = Clean(familyName);
    }

    private static string Clean(string name)
    {
        // Before anything else looks at it: what is no character cannot be composed.
        if (name.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF'))
            throw new RuleViolation(PlatformRules.Unreadable);
        var clean = name.Normalize(NormalizationForm.FormC).Trim();
        if (clean.Length == 0)
            throw new RuleViolation(AccountsRules.NameMissing);
        if (clean.Length > LongestName)
            throw new RuleViolation(PlatformRules.TooLong, LongestName);
        return clean;
    }
}
