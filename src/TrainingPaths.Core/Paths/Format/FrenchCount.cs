using System.Globalization;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>How many of something there are, in a finding: French has one form for none and one (« 0 question », « 1 question »), another from two on.</summary>
internal static class FrenchCount
{
    /// <param name="things">What is counted, for one: « question notée ». Each of its words takes an s from two on.</param>
    public static string Of(int count, string things) => Of(count, things, string.Join(' ', things.Split(' ').Select(word => word + "s")));

    /// <param name="many">Where the words do not all take an s: « réponses en trop ».</param>
    public static string Of(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count < 2 ? one : many)}");
}
