using CsCheck;
using TrainingPaths.Scorm.DataModels.Elements;

namespace TrainingPaths.Scorm.Tests.DataModels.Twin;

/// <summary>Values as content writes them: mostly of the right type, at its borders, or one letter away from it.</summary>
internal static class AnyText
{
    public static readonly Gen<string> Short = Gen.OneOf(
        Gen.OneOf("", " ", "x", "true", "False", "{", "{lang=fr}été", "{lang=zz}a", "{lang=}", "{lang=x-a}b", "{lang=fr", "[,]", "a[,]b", "a[.]b", "a[,]a", "1[:]2", "\u00A0", "😀", "ſ", "\n", "a\0b", ApiCall.Half, "a" + ApiCall.Half + "😀", "urn:a:b", "URN:", "é"),
        Gen.OneOf("ab01.:-+_PTYMDHSZ{}=[],é😀 \n".EnumerateRunes().Select(rune => rune.ToString()).ToArray()).Array[0, 12].Select(signs => string.Concat(signs)));

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.OneOf("0", "1", "-1", "1.0", "0.5", "-0.0", "1.0000001", "1.00000000000000000001", "0.79999999999999999999", "0.8", "100", "100.1", "101", ".5", "5.", "-", ".", "", "1e3", "+1", "01", "NaN", "Infinity", "0x1", "１"),
        Gen.Double[-2, 2].Select(number => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Duration = Gen.OneOf("PT0S", "P1Y2M3DT4H5M6.07S", "P", "PT", "P1DT", "PT1.5M", "PT1.123S", "P1M", "PT90M", "P1D1Y", "00:00:01", "0001:02:03.04", "1:02:03", "00:99:99.9", "99999:00:00", "PT1234567890S");

    private static readonly Gen<string> Instant = Gen.OneOf("2004", "2004-02-30", "2004-02-29", "2004-11-31", "2039", "1970-01-01T00", "2004-06-30T14:00:00.10+05:59", "2004-06-30T14:00:00Z", "23:59:59.5", "24:00:00", "12:00", "2004-06-30T14:00:00.1Z\n");

    private static readonly Gen<string> Language = Gen.OneOf("", "fr", "FR-fr", "zz", "fra", "qab", "qzz", "i-klingon", "i", "x-a-b", "en-123456789", "f", "en-", "-en", "İd", "sr-Latn");

    private static readonly Gen<string> Identifier = Gen.OneOf("", "a", "b", "c", "obj 1", "obj1", "urn:adl:x", "urn:", "urn:a:b", "URN:ab:c", "{a}", "a[", "é", "a\u00A0b", "\u007F", "a\u0000", "😀");

    private static readonly string LongTag = $"{{lang={new string('a', 1_100)}}}x";

    private static readonly Gen<string> Response = Gen.OneOf(
        Gen.OneOf("true", "false", "a", "a[,]b", "b[,]a", "a[,]a", "[,]", "", "a[.]b", "a[.]", "[.]b", "[.]", "a[.]b[,]c[.]d", "a[.]b[.]c", "1", "1[:]2", "2[:]1", "[:]", "[:]2", "1[:]", "1[:]2[:]3",
            "{case_matters=true}a", "{case_matters=true}{order_matters=false}a[,]b", "{order_matters=maybe}a", "{order_matters=true", "{lang=fr}{case_matters=x}a", "{lang=zz}a", "{case_matters=true}", "a[.]1[:]2", LongTag, "a[,]" + LongTag),
        Number);

    private static readonly Gen<string> Navigation = Gen.OneOf("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_", "choice", "jump", "{target=a}choice", "{target=a.b}jump", "{target=}choice", "{target=a b}choice", "{target=a}exit", "x");

    public static Gen<string> For(Element element) => Gen.Frequency((1, Short), (8, Typed(element)));

    private static Gen<string> Typed(Element element) => element.Type switch
    {
        ValueKind.Words => Gen.Frequency((9, Gen.OneOf(element.Words!.ToArray())), (1, Short)),
        ValueKind.Real when element.Words is not null => Gen.OneOf(Number, Gen.OneOf(element.Words.ToArray())),
        ValueKind.Real or ValueKind.Integer => Number,
        ValueKind.Duration => Duration,
        ValueKind.Timestamp => Instant,
        ValueKind.Language => Language,
        ValueKind.Identifier => Identifier,
        ValueKind.Response or ValueKind.Pattern => Response,
        ValueKind.Navigation => Navigation,
        ValueKind.Text or ValueKind.Localized => Gen.OneOf(Short, AroundItsLength(element.Keep!.Value)),
        _ => Short,
    };

    // Rarely, since they are long: exactly as much as is kept, a little more, and a character of two units on the border.
    private static Gen<string> AroundItsLength(int keep) => Gen.Frequency(
        (20, Short),
        (1, Gen.Select(Gen.Int[-2, 2], Gen.OneOf("x", "😀", "{lang=fr}"), (more, start) => start + new string('y', Math.Max(0, keep + more - start.Length - 1)) + "😀")));
}
