using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Turns YAML into a located tree. Anchors, aliases and tags are refused (they hide repetition and types), as are duplicate keys and deep nesting.</summary>
internal sealed class YamlTree
{
    private const int Deepest = 8;
    private const int MostOpenBrackets = 64;
    private const int MostCharacters = 1_000_000;

    private static readonly RecentTexts<(string File, int LinesBefore, string Text), (YamlMap? Tree, Finding[] Found)> Recent = new(MostCharacters);

    private readonly string file;
    private readonly int linesBefore;
    private readonly Findings findings;
    private readonly Parser parser;

    private YamlTree(string text, string file, int linesBefore, Findings findings)
    {
        this.file = file;
        this.linesBefore = linesBefore;
        this.findings = findings;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads one document whose root is a block of keys; null, with a finding, when it cannot be read.</summary>
    public static YamlMap? Read(string text, string file, int linesBefore, Findings findings)
    {
        var (tree, found) = Recent.Of((file, linesBefore, text), text.Length, static asked => Read(asked.Text, asked.File, asked.LinesBefore));
        findings.AddRange(found);
        return tree;
    }

    private static (YamlMap?, Finding[]) Read(string text, string file, int linesBefore)
    {
        var findings = new Findings();
        var tree = ReadAnew(text, file, linesBefore, findings);
        return (tree, [.. findings.All]);
    }

    private static YamlMap? ReadAnew(string text, string file, int linesBefore, Findings findings)
    {
        if (TooDeepAt(text) is { } line)
        {
            findings.Error(new Place(file, line + linesBefore, 1), "yaml.too-deep", "Trop de crochets ou d'accolades restent ouverts.", "Fermez-les : le format n'en demande jamais autant.");
            return null;
        }
        try
        {
            return new YamlTree(text, file, linesBefore, findings).Document();
        }
        catch (YamlException e)
        {
            var place = new Place(file, (int)Math.Max(1, e.Start.Line) + linesBefore, (int)Math.Max(1, e.Start.Column));
            findings.Error(place, "yaml.syntax", $"YAML illisible : {e.Message}", "Vérifiez l'indentation, les deux-points et les guillemets de cette ligne.");
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            // The scanner gives up on some broken texts with its own internal errors, found by feeding it random signs.
            findings.Error(new Place(file, 1 + linesBefore, 1), "yaml.syntax", "YAML illisible.", "Vérifiez l'indentation, les deux-points et les guillemets du fichier.");
            return null;
        }
    }

    /// <summary>Looked at before scanning, whose time grows with the square of what is open: 100 KB of « [ » took over a minute.</summary>
    private static int? TooDeepAt(string text)
    {
        var (line, open) = (1, 0);
        foreach (var c in text)
        {
            line += c == '\n' ? 1 : 0;
            open = Math.Max(0, open + (c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0));
            if (open > MostOpenBrackets)
                return line;
        }
        return null;
    }

    private YamlMap? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            findings.Error(new Place(file, 1 + linesBefore, 1), "yaml.empty", "Aucune clé n'est écrite ici.", "Complétez d'après docs/content-format.md.");
            return null;
        }
        var root = Node(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            findings.Error(At(second.Start), "yaml.syntax", "Un second document YAML commence ici.", "Gardez un seul document par fichier : supprimez la ligne « --- ».");
        if (root is YamlMap map)
            return map;
        findings.Error(root.Place, "yaml.type", "Un bloc de clés « clé: valeur » est attendu ici.", "Écrivez les clés décrites dans docs/content-format.md.");
        return null;
    }

    private YamlNode Node(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return RefuseAlias(alias.Start);
        var start = parser.Current as NodeEvent;
        if (start is not null && (!start.Anchor.IsEmpty || !start.Tag.IsEmpty))
            RefuseAlias(start.Start);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(At(scalar.Start), scalar.Value, plain: scalar.Style == ScalarStyle.Plain);
        var place = At(parser.Current!.Start);
        if (depth >= Deepest)
        {
            parser.SkipThisAndNestedEvents();
            return Refuse(place, "yaml.too-deep", "Trop de niveaux imbriqués.", "Le format n'en demande jamais autant : simplifiez.");
        }
        return parser.TryConsume<SequenceStart>(out _) ? List(place, depth) : Map(place, depth);
    }

    private YamlList List(Place place, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new YamlList(place, items);
    }

    private YamlMap Map(Place place, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new Dictionary<string, YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlText name)
                Refuse(key.Place, "yaml.type", "Une clé doit être un mot.", "Écrivez « clé: valeur ».");
            else if (!entries.TryAdd(name.Text, new YamlEntry(key.Place, value)))
                Refuse(key.Place, "yaml.duplicate-key", $"La clé « {name.Text} » est déjà écrite plus haut.", "Gardez-en une seule.");
        }
        return new YamlMap(place, entries);
    }

    private YamlText RefuseAlias(Mark mark)
    {
        findings.Error(At(mark), "yaml.alias", "Les ancres (&), les alias (*) et les étiquettes (!) sont refusés.", "Écrivez la valeur en toutes lettres, entre guillemets si elle commence par &, * ou !.");
        return new YamlText(At(mark), "", plain: true);
    }

    private YamlMap Refuse(Place place, string rule, string message, string remedy)
    {
        findings.Error(place, rule, message, remedy);
        return YamlMap.Empty(place);
    }

    private Place At(Mark mark) => new(file, (int)mark.Line + linesBefore, (int)mark.Column);
}
