using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Verify;

/// <summary>For <c>_NumberForm</c>: the number as it was typed, so that one letter can be corrected.</summary>
public sealed record NumberForm
{
    /// <summary>More is never given back: a whole page pasted by mistake is not a number.</summary>
    private const int Longest = 120;

    [Display(Name = "Number of the certificate")]
    public string? Number { get; init; }

    public static NumberForm Of(string? typed) => new() { Number = typed?.Length > Longest ? typed[..Longest] : typed };

    /// <summary>What is wrong with the form of a number, from what was typed alone; null when it may be one. The register is not asked.</summary>
    public static string? WhatIsWrongWith(string typed, IStringLocalizer words)
    {
        var signs = Serial.SignsOf(typed);
        if (signs.Length == 0)
            return words["Type the number of the certificate."].Value;
        if (signs.Length != Serial.Length)
            return words["A number has {0} letters and figures: {1} were typed.", Serial.Length, Words.Number(signs.Length)].Value;
        return Serial.IsSpelled(signs) ? null : words["A number has letters without accent and figures only."].Value;
    }
}
