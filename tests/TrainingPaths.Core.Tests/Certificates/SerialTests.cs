using CsCheck;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class SerialTests
{
    private static readonly Gen<Serial> AnySerial = Gen.Byte.Array[16].Select(bits => Serial.FromBytes(bits));

    [Test]
    public void A_serial_is_read_back_as_it_was_written() =>
        AnySerial.Sample(serial => Serial.Parse(serial.ToString()) == serial && Serial.Parse(serial.Grouped) == serial);

    [Test]
    public void A_serial_is_read_however_a_person_types_it() => AnySerial.Sample(serial =>
    {
        var typed = " " + serial.Grouped.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', '\u2011') + "\u00A0";
        return Serial.Parse(typed) == serial && Serial.Parse(serial.ToString().Replace('1', 'I')) == serial;
    });

    [Test]
    public void One_wrong_character_is_always_noticed() => Gen.Select(AnySerial, Gen.Int[0, Serial.Length - 1], Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZ"])
        .Where((serial, at, other) => serial.ToString()[at] != other)
        .Sample((serial, at, other) => !Serial.TryParse(Replace(serial.ToString(), at, other), out _));

    [Test]
    public void Two_characters_exchanged_are_always_noticed() => Gen.Select(AnySerial, Gen.Int[0, Serial.Length - 1], Gen.Int[0, Serial.Length - 1])
        .Where((serial, a, b) => serial.ToString()[a] != serial.ToString()[b])
        .Sample((serial, a, b) => !Serial.TryParse(Replace(Replace(serial.ToString(), a, serial.ToString()[b]), b, serial.ToString()[a]), out _));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("7F3K")]
    [TestCase("00000000000000000000000000U")]
    [TestCase("80000000000000000000000000G")]
    [TestCase("0000000000000000000000000000")]
    [TestCase("../../../../etc/passwd00000")]
    public void What_is_not_a_serial_is_refused(string? typed)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Serial.TryParse(typed, out _), Is.False);
            Assert.That(() => Serial.Parse(typed ?? ""), Throws.TypeOf<FormatException>());
        }
    }

    [Test]
    public void A_thousand_serials_all_differ() =>
        Assert.That(Enumerable.Range(0, 1000).Select(_ => Serial.New().ToString()).Distinct().Count(), Is.EqualTo(1000));

    private static string Replace(string text, int at, char with) => text[..at] + with + text[(at + 1)..];
}
