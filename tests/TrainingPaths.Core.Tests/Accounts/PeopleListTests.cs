using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Accounts;

public sealed class PeopleListTests
{
    [TestCase("Prénom;Nom;Adresse mail\nZoé;Roy;Zoe@Example.org")]
    [TestCase("nom,courriel,prénom,service\nRoy,zoe@example.org,Zoé,Secteur 2")]
    [TestCase("E-mail\tFamily name\tFirst name\r\nzoe@example.org\tRoy\tZoé\r\n\r\n")]
    [TestCase("\"PRÉNOM\";\"NOM\";\"MAIL\"\n\" Zoé \";\"Roy\";\" zoe@example.org \"")]
    public void Columns_are_found_by_their_headings(string text)
    {
        var list = PeopleList.Of(text);
        Assert.That((list.People.Single(), list.Wrong.Count, list.Missing.Count), Is.EqualTo((new InvitedPerson("Zoé", "Roy", "zoe@example.org"), 0, 0)));
    }

    [TestCase("", "prénom, nom, adresse mail")]
    [TestCase("Zoé;Roy;zoe@example.org", "prénom, nom, adresse mail")]
    [TestCase("prénom;nom\nZoé;Roy", "adresse mail")]
    public void Without_headings_nothing_is_guessed(string text, string missing)
    {
        var list = PeopleList.Of(text);
        Assert.That((list.People.Count, string.Join(", ", list.Missing)), Is.EqualTo((0, missing)));
    }

    [Test]
    public void A_line_that_cannot_be_taken_is_told_and_the_others_count()
    {
        var list = PeopleList.Of("prénom;nom;mail\nZoé;Roy;zoe@example.org\n;Roy;a@example.org\nPaul;Durand;paul\nInès;Dupont;ines@example.org");
        Assert.That(list.People.Select(p => p.GivenName), Is.EqualTo(new[] { "Zoé", "Inès" }));
        Assert.That(list.Wrong.Select(w => (w.Line, w.Why.Key)), Is.EqualTo(new[] { (3, "account.name-missing"), (4, "account.mail-wrong") }));
    }

    [Test]
    public void More_than_can_be_invited_at_a_time_is_refused_as_a_whole()
    {
        var text = "prénom;nom;mail\n" + string.Concat(Enumerable.Range(0, InvitePeople.Most + 1).Select(n => $"Zoé;Roy;zoe{n}@example.org\n"));
        Assert.That(() => PeopleList.Of(text), Throws.TypeOf<RuleViolation>().With.Property(nameof(RuleViolation.Rule)).Property(nameof(Rule.Key)).EqualTo("invitation.too-many"));
    }
}
