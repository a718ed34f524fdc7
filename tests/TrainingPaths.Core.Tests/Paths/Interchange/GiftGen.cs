using System.Globalization;
using CsCheck;

namespace TrainingPaths.Core.Tests.Paths.Interchange;

/// <summary>GIFT texts of every form that the format has. A colon is always escaped: gift-pegjs takes no other, although Moodle does.</summary>
internal static class GiftGen
{
    private static readonly Gen<string> Word = Gen.OneOf("Paris", "été", "l'aide", "à domicile", "a\\:b", "50\\=50", "\\{x\\}", "\\~1", "\\#2", "c\\\\d", "un \\n deux", "(oui)", "x -y", "deux  espaces", "100 €", "\\d", "v1.2", "😀", "« ok »");

    private static readonly Gen<string> Text = Word.Array[1, 4].Select(words => "z" + string.Join(' ', words));

    private static readonly Gen<string> Formatted = Gen.Select(Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOf("[html]", "[markdown]", "[plain]", "[moodle]", "[html] "))), Text).Select((format, text) => format + text);

    private static readonly Gen<string> Feedback = Gen.Frequency((2, Gen.Const("")), (3, Formatted.Select(text => "#" + text)), (1, Text.Select(text => " # " + text + " ")));

    private static readonly Gen<string> General = Gen.Frequency((3, Gen.Const("")), (1, Formatted.Select(text => "####" + text)), (1, Text.Select(text => "\n#### " + text)));

    private static readonly Gen<string> Space = Gen.OneOf(" ", "\n", "\n\t", "", "  ");

    private static readonly Gen<string> Weight = Gen.Frequency((3, Gen.Const("")), (1, Gen.OneOf("%50%", "%-25%", "%33.33333%", "%100%", "%0%")));

    private static readonly Gen<string> Number = Gen.Select(Gen.Int[-500, 500], Gen.Bool).Select((number, half) => number.ToString(CultureInfo.InvariantCulture) + (half ? ".5" : ""));

    private static readonly Gen<string> Measure = Gen.Select(Number, Gen.Int[0, 20], Gen.Int[0, 2]).Select((number, range, form) => form switch
    {
        0 => number,
        1 => string.Create(CultureInfo.InvariantCulture, $"{number}:{range}.25"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(number, CultureInfo.InvariantCulture)}..{decimal.Parse(number, CultureInfo.InvariantCulture) + range + 1}"),
    });

    private static Gen<string> Choice(string sign) => Gen.Select(Space, Weight, Formatted, Feedback).Select((space, weight, text, said) => $"{space}{sign}{weight}{text}{said}");

    private static readonly Gen<string> Answers = Gen.OneOf(
        Gen.Select(Choice("="), Choice("~").Array[1, 4], General).Select((right, wrong, general) => right + string.Concat(wrong) + general),
        Gen.Select(Choice("~").Array[2, 4], General).Select((all, general) => string.Concat(all) + general),
        Gen.Select(Gen.OneOf("TRUE", "FALSE", "T", "F"), Formatted, Formatted, Gen.Int[0, 2], General).Select((word, one, two, count, general) => word + (count > 0 ? "#" + one : "") + (count > 1 ? "#" + two : "") + general),
        Gen.Select(Choice("=").Array[1, 3], General).Select((all, general) => string.Concat(all) + general),
        Gen.Select(Text, Feedback, General).Select((text, said, general) => text + said + general),
        Gen.Select(Gen.Select(Space, Formatted, Text).Select((space, prompt, match) => $"{space}={prompt} -> {match}").Array[2, 4], General).Select((pairs, general) => string.Join(' ', pairs) + general),
        Gen.Select(Measure, General).Select((number, general) => "#" + number + general),
        Gen.Select(Gen.Select(Space, Weight, Measure, Feedback).Select((space, weight, number, said) => $"{space}={weight}{number}{said}").Array[1, 3], Gen.OneOf("", " ~#zNon"), General).Select((all, wrong, general) => "#" + string.Concat(all) + wrong + general),
        General);

    private static readonly Gen<string> Remark = Gen.Frequency((3, Gen.Const("")), (1, Text.Select(text => $"// {text}\n")), (1, Gen.Const("// [id:q-7] [tag:accueil] [tag:à revoir]\n")), (1, Gen.Const("// une remarque\n\n")));

    // It takes no backslash in a title but before a sign.
    private static readonly Gen<string> Named = Text.Where(text => !text.Contains("\\d", StringComparison.Ordinal));

    private static readonly Gen<string> Title = Gen.Frequency((2, Gen.Const("")), (1, Named.Select(text => $"::{text}::")), (1, Named.Select(text => $"::{text}:: ")), (1, Named.Select(text => $"::{text}::\n")));

    private static readonly Gen<string> Question = Gen.Select(Remark, Title, Formatted, Gen.OneOf(" ", "", "\n"), Answers, Gen.Frequency((4, Gen.Const("")), (1, Text.Select(text => " " + text))))
        .Select((remark, title, stem, space, answers, after) => $"{remark}{title}{stem}{space}{{{answers}}}{after}");

    private static readonly Gen<string> Block = Gen.Frequency((10, Question), (1, Text.Select(text => $"$CATEGORY: top/{text}")), (1, Gen.Select(Remark, Title, Formatted).Select((remark, title, text) => remark + title + text)));

    public static readonly Gen<string> File = Gen.Select(Block.Array[1, 6], Gen.OneOf("\n\n", "\n\n\n", "\n  \n")).Select((blocks, between) => string.Join(between, blocks) + "\n");
}
