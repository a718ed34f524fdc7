using System.ComponentModel.DataAnnotations;
using System.Globalization;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Web.Pages.Admin.Structures;

/// <summary>A SIRET as people write it, with or without spaces.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SiretNumberAttribute : ValidationAttribute
{
    public SiretNumberAttribute() => ErrorMessage = "A SIRET has fourteen digits, and its last one checks the others. Read it again on an official document.";

    public override bool IsValid(object? value) => Siret.Compact(value as string) is var number && (number.Length == 0 || Siret.IsOne(number));
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class FinessNumberAttribute : ValidationAttribute
{
    public FinessNumberAttribute() => ErrorMessage = "A FINESS number has nine digits (2A or 2B first for Corsica).";

    public override bool IsValid(object? value) => Siret.Compact(value as string).ToUpperInvariant() is var number && (number.Length == 0 || StructureFacts.IsFiness(number));
}

/// <summary>A number to a tenth, with the comma of French or the point of English.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FullTimeAttribute : ValidationAttribute
{
    public FullTimeAttribute() => ErrorMessage = "Give full-time equivalents with one digit after the comma at most.";

    public override bool IsValid(object? value) => string.IsNullOrWhiteSpace(value as string) || Read(value as string) is >= 0 and <= StructureFacts.MostFullTime and var number && decimal.Round(number, 1) == number;

    /// <summary>Null for none, and for what is no number.</summary>
    public static decimal? Read(string? text) =>
        decimal.TryParse(string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
