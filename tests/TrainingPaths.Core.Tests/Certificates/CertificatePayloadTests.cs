using System.Globalization;
using CsCheck;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Core.Tests.Certificates;

public sealed class CertificatePayloadTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 40];
    private static readonly Gen<DateOnly> AnyDay = Gen.Date.Select(DateOnly.FromDateTime);

    private static readonly Gen<CertificatePayload> AnyFacts =
        Gen.Select(AnyText, AnyText, Gen.Int[0, 100_000], AnyDay, AnyDay, Gen.Int[0, 30].Array[0, 12])
            .Select((title, structure, minutes, started, completed, steps) => SampleCertificate.Facts() with
            {
                StructureName = structure,
                TrainingPath = new("slug", title, 3, "hash", steps),
                Minutes = minutes,
                StartedOn = started,
                CompletedOn = completed,
            });

    [Test]
    public void Facts_are_read_back_as_they_were_sealed() => AnyFacts.Sample(facts => CertificatePayload.Parse(facts.ToCanonical()) == facts);

    [Test]
    public void The_QR_facts_are_read_back_as_they_were_sealed() => AnyFacts.Sample(facts =>
    {
        var qr = QrPayload.Of(facts, PrintedName.Of("Karima Benali"));
        return QrPayload.Parse(qr.ToCanonical()) == qr;
    });

    [Test]
    public void The_canonical_form_has_sorted_keys_and_no_space()
    {
        var canonical = SampleCertificate.Facts().ToCanonical();

        Assert.That(canonical, Does.StartWith("{\"completedOn\":\"2026-03-01\",\"format\":1,\"holder\":").And.Contain("\"minutes\":252,\"path\":{\"hash\":"));
    }

    [Test]
    [SetCulture("ar-SA")]
    public void The_canonical_form_does_not_depend_on_the_machine_s_culture()
    {
        var facts = SampleCertificate.Facts();
        var here = facts.ToCanonical();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

        Assert.That(facts.ToCanonical(), Is.EqualTo(here));
    }

    // RFC 8785, 3.2.3: the sample string of its test vectors.
    [Test]
    public void Control_characters_and_quotes_are_written_as_the_standard_says()
    {
        var facts = SampleCertificate.Facts() with { StructureName = "\u20ac$\u000F\u000aA'B\"\\\\\"/" };

        Assert.That(facts.ToCanonical(), Does.Contain("{\"name\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"));
    }

    [Test]
    public void A_text_with_half_a_character_is_not_sealed() =>
        Assert.That(() => (SampleCertificate.Facts() with { StructureName = "a\ud800" }).ToCanonical(), Throws.TypeOf<FormatException>());

    [TestCase("{\"completedOn\":", "{ \"completedOn\":", TestName = "A_space_is_refused")]
    [TestCase("\"format\":1", "\"format\":2", TestName = "Another_format_is_refused")]
    [TestCase("\"minutes\":252", "\"minutes\":252.0", TestName = "A_fraction_is_refused")]
    [TestCase("\"minutes\":252", "\"minutes\":252,\"minutes\":600", TestName = "A_key_given_twice_is_refused")]
    [TestCase("\"minutes\":252", "\"minutes\":252,\"note\":\"x\"", TestName = "An_unknown_member_is_refused")]
    [TestCase("attestation-de-suivi", "certificat-de-realisation", TestName = "An_unknown_kind_is_refused")]
    [TestCase("2026-03-01", "2026-02-30", TestName = "A_day_that_does_not_exist_is_refused")]
    [TestCase("https:", "javascript:", TestName = "An_address_that_is_not_of_the_web_is_refused")]
    public void Refused(string from, string to)
    {
        var canonical = SampleCertificate.Facts().ToCanonical();
        Assume.That(canonical, Does.Contain(from));

        Assert.That(() => CertificatePayload.Parse(canonical.Replace(from, to, StringComparison.Ordinal)), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void QR_facts_are_never_taken_for_the_full_facts() =>
        Assert.That(() => CertificatePayload.Parse(SampleCertificate.Of().QrPayload), Throws.TypeOf<FormatException>());
}
