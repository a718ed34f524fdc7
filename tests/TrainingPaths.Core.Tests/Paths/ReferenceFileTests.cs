using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The skills framework and the funding directory: true to their schemas, to the paths that they name, and to what they promise of their sources.</summary>
public sealed partial class ReferenceFileTests
{
    // Old pages that their sites serve, or served when they were read, under this address alone.
    private static readonly string[] WithoutTls =
    [
        "http://uniformation.eu/Actualites/Les-financements-d-Uniformation-a-partir-du-1er-avril-2019",
        "http://associationconnect.fr/aide-domicile-financement-conventionnel-formation/",
        "http://docplayer.fr/57590319-Dispositifs-de-formation-a-la-prevention-des.html",
        "http://travail-emploi.gouv.fr/emploi/developpement-de-l-emploi/developpement-de-l-emploi-et-des-competences/article/dispositif-local-d-accompagnement-dla",
    ];

    private static readonly JsonObject Framework = Read("skills-framework");
    private static readonly JsonObject Directory = Read("funding-directory");
    private static readonly Lazy<Dictionary<string, string[]>> Objectives = new(() => ContentPackage.ReadAll(Path.Combine(Repository.Root.FullName, "content-packages"))
        .ToDictionary(package => package.Slug, package => package.Header.Objectives.Select(objective => objective.Id).ToArray()));

    private static IEnumerable<JsonNode> Activities => List(Framework, "activities");

    private static IEnumerable<JsonNode> Skills => Activities.SelectMany(activity => List(activity, "skills"));

    private static IEnumerable<JsonNode> Funds => List(Directory, "funds");

    private static IEnumerable<JsonNode> Sources => Funds.Append(Framework["certification"]!).SelectMany(fact => List(fact, "sources"));

    [TestCase("skills-framework")]
    [TestCase("funding-directory")]
    public void A_file_is_as_its_schema_says(string name) => Assert.That(JsonShape.Faults(SchemaTests.Schema(name), Read(name), name), Is.Empty);

    [Test]
    public void No_id_is_used_twice()
    {
        foreach (var list in new[] { Activities, Skills, Funds, List(Framework, "roles"), List(Framework["certification"]!, "blocks") })
            Assert.That(list.Select(Id), Is.Not.Empty.And.Unique);
    }

    [Test]
    public void Every_objective_that_a_skill_names_is_in_its_path()
    {
        var named = Skills.SelectMany(skill => List(skill, "objectives")).SelectMany(objective => Texts(objective, "ids").Select(id => ($"{objective["path"]}", id)));

        Assert.That(named.Where(objective => !Objectives.Value.TryGetValue(objective.Item1, out var ids) || !ids.Contains(objective.id)), Is.Empty);
    }

    [Test]
    public void A_skill_belongs_to_a_block_that_exists_or_says_why_to_none()
    {
        var blocks = List(Framework["certification"]!, "blocks").Select(Id).ToArray();

        Assert.That(Skills.SelectMany(skill => Texts(skill, "blocks")).Distinct(), Is.SubsetOf(blocks));
        Assert.That(Skills.Where(skill => Texts(skill, "blocks").Any() == (skill["outside"] is not null)).Select(Id), Is.Empty);
    }

    [Test]
    public void A_level_is_one_short_sentence_for_the_reader()
    {
        Assert.That(List(Framework, "scale").Select(step => (int)step["level"]!), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(Skills.SelectMany(skill => Texts(skill, "levels")).Where(level => Words.Count(level) > 13 || !level.EndsWith('.')), Is.Empty);
    }

    [Test]
    public void Every_source_was_read_on_a_day_before_its_fact_was_verified()
    {
        var facts = Funds.Append(Framework["certification"]!).SelectMany(fact => List(fact, "sources").Select(source => (Verified: Day(fact["verifiedOn"]), Read: Day(source["readOn"]), Source: source)));

        Assert.That(facts.Where(fact => fact.Read > fact.Verified || fact.Source["date"] is { } date && string.CompareOrdinal($"{date}", $"{fact.Source["readOn"]}") > 0).Select(fact => $"{fact.Source["title"]}"), Is.Empty);
        Assert.That(Funds.Select(fund => Day(fund["verifiedOn"])).Max(), Is.LessThanOrEqualTo(Day(Directory["verifiedOn"])));
    }

    [Test]
    public void Every_source_and_desk_has_a_secure_address()
    {
        var addresses = Sources.Concat(Funds.Select(fund => fund["where"]!)).Select(place => place["url"]).OfType<JsonNode>().Select(url => $"{url}").ToArray();

        Assert.That(addresses.Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps).Order(), Is.EqualTo(WithoutTls.Order()));
    }

    [Test]
    public void What_was_not_verified_says_so_and_says_what_to_check()
    {
        Assert.That(Funds.Where(fund => (bool)fund["toVerify"]! != fund["toCheck"] is not null).Select(Id), Is.Empty);
        Assert.That(Funds.Where(fund => fund["until"]!["date"] is { } last && Day(last) < Day(fund["verifiedOn"]) && $"{fund["status"]}" is "open" or "onCall" && !(bool)fund["toVerify"]!).Select(Id), Is.Empty, "past, told as open, and not marked");
    }

    [TestCase("skills-framework")]
    [TestCase("funding-directory")]
    public void No_line_ends_where_French_binds(string name) =>
        Assert.That(Strings(Read(name)).Where(text => !text.Contains("://", StringComparison.Ordinal) && Breaking().IsMatch(text)), Is.Empty);

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Strings(pair.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static JsonObject Read(string name) => SchemaTests.Json(File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "data", name + ".yaml")))!.AsObject();

    private static IEnumerable<JsonNode> List(JsonNode of, string key) => of[key]!.AsArray().Select(item => item!);

    private static IEnumerable<string> Texts(JsonNode of, string key) => List(of, key).Select(item => $"{item}");

    private static string Id(JsonNode of) => $"{of["id"]}";

    private static DateOnly Day(JsonNode? of) => DateOnly.ParseExact($"{of}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(" [:;?!%€»]|« ")]
    private static partial Regex Breaking();
}
