using System.Globalization;

namespace TrainingPaths.Core.Paths.Interchange.Gift;

/// <summary>The numbers of a numerical question.</summary>
internal static class GiftNumbers
{
    /// <summary>Beyond it our format knows no number.</summary>
    private const decimal Largest = 1_000_000_000;

    /// <summary>Null when it is no number of GIFT.</summary>
    public static GiftNumber? Of(string text)
    {
        if (text.Split("..") is [var low, var high])
            return Number(low) is { } from && Number(high) is { } to && from <= to ? GiftNumber.Between(from, to) : null;
        if (text.Split(':') is [var centre, var range])
            return Number(centre) is { } number && Number(range) is { } around && around >= 0 ? GiftNumber.Around(number, around) : null;
        return Number(text) is { } exact ? GiftNumber.Exactly(exact) : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;
}
