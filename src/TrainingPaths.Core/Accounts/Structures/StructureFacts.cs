using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>A structure as the federation describes it: what its documents and its funders ask for. Facts of public registers, no personal data.</summary>
public sealed record StructureFacts
{
    public const int LongestFunder = 80;
    public const int FinessLength = 9;
    public const int IdccLength = 4;
    public const decimal MostFullTime = 99_999.9m;

    public required string Name { get; init; }

    public required string Town { get; init; }

    public string Territory { get; init; } = "";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = Structure.DefaultTimeZone;

    public StructureKind Kind { get; init; }

    public HeadcountBand Headcount { get; init; }

    /// <summary>Full-time equivalents, to a tenth.</summary>
    public decimal? FullTime { get; init; }

    /// <summary>Of the establishment; null where nobody has given it.</summary>
    public string? Siret { get; init; }

    /// <summary>Number in the register of health and social establishments: nine signs, « 2A » and « 2B » for Corsica.</summary>
    public string? Finess { get; init; }

    /// <summary>The federation it belongs to.</summary>
    public string? Network { get; init; }

    /// <summary>Who funds its training. It differs from one structure to the next.</summary>
    public string? Opco { get; init; }

    /// <summary>Number of its collective agreement: 2941 for home help.</summary>
    public string? Idcc { get; init; }

    /// <summary>The same, cleaned.</summary>
    /// <exception cref="RuleViolation">Something cannot be kept or printed.</exception>
    public StructureFacts Checked()
    {
        var clean = this with
        {
            Name = Texts.Checked(Name, Structure.LongestName),
            Town = Texts.Checked(Town, Structure.LongestTown),
            Territory = Texts.Checked(Territory, Structure.LongestTerritory),
            Siret = Number(Siret),
            Finess = Number(Finess)?.ToUpperInvariant(),
            Idcc = Number(Idcc),
            Network = Filled(Texts.Checked(Network, LongestFunder)),
            Opco = Filled(Texts.Checked(Opco, LongestFunder)),
        };
        if (clean.Name.Length == 0 || clean.Town.Length == 0)
            throw new RuleViolation(AccountsRules.StructureUnnamed);
        if (PrintableText.Unprintable(clean.Name) is { Length: > 0 } missing)
            throw new RuleViolation(AccountsRules.StructureUnprintable, missing);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(clean.TimeZone, out _))
            throw new RuleViolation(AccountsRules.TimeZoneUnknown);
        clean.CheckNumbers();
        return clean;
    }

    /// <summary>Whether a number of the register of health establishments has its form.</summary>
    public static bool IsFiness(string text) => text.Length == FinessLength && char.IsAsciiDigit(text[0]) && (char.IsAsciiDigit(text[1]) || text[0] == '2' && text[1] is 'A' or 'B') && text[2..].All(char.IsAsciiDigit);

    private void CheckNumbers()
    {
        if (Siret is not null && !Structures.Siret.IsOne(Siret))
            throw new RuleViolation(AccountsRules.SiretWrong);
        if (Finess is not null && !IsFiness(Finess))
            throw new RuleViolation(AccountsRules.FinessWrong);
        if (Idcc is not null && !(Idcc.Length == IdccLength && Idcc.All(char.IsAsciiDigit)))
            throw new RuleViolation(AccountsRules.IdccWrong);
        if (FullTime is < 0 or > MostFullTime || FullTime is { } full && decimal.Round(full, 1) != full)
            throw new RuleViolation(AccountsRules.FullTimeWrong);
        if (!Enum.IsDefined(Kind) || !Enum.IsDefined(Headcount))
            throw new RuleViolation(PlatformRules.Unreadable);
    }

    private static string? Number(string? typed) => Filled(Structures.Siret.Compact(typed));

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
