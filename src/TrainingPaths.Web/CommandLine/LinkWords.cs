using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Web.CommandLine;

/// <summary>What outside addresses answered, as text or JSON. The text is French, as lint's is: it speaks to authors.</summary>
internal static class LinkWords
{
    // For terminals and tools, never for a page: accents stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(IEnumerable<LinkAnswer> answers) => JsonSerializer.Serialize(answers, Options);

    /// <summary>A line for each place of an address that does not simply answer, then how many there are.</summary>
    public static string Text(IReadOnlyList<LinkAnswer> answers) => string.Join('\n',
    [
        .. answers.Where(answer => answer.State != LinkState.Answers).SelectMany(answer => answer.Places.Select(place =>
            string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column} {Verdict(answer)} {answer.Address}"))),
        string.Create(CultureInfo.InvariantCulture, $"{answers.Count} adresse(s), {answers.Count(answer => answer.IsBroken)} sans réponse, {answers.Count(answer => answer.State == LinkState.Moved)} à mettre à jour, {answers.Count(answer => answer.State == LinkState.Unsure)} à regarder"),
    ]);

    private static string Verdict(LinkAnswer answer) => answer.State switch
    {
        LinkState.Moved => $"déplacé vers {answer.Detail} :",
        LinkState.Gone => $"introuvable ({answer.Status}) :",
        LinkState.Unsure => $"à regarder ({answer.Status}) :",
        LinkState.Unreachable => $"injoignable ({answer.Detail}) :",
        LinkState.NoWayOut => $"pas de sortie vers Internet ({answer.Detail}) :",
        _ => $"refusé ({answer.Detail}) :",
    };
}
