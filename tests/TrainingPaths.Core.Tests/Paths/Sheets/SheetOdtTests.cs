using System.Text;
using TrainingPaths.Core.Paths.Sheets;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

[Parallelizable(ParallelScope.All)]
public sealed class SheetOdtTests
{
    [Test]
    public void A_system_knows_the_file_by_its_beginning()
    {
        var odt = new OdtReading(Sample.Of("Texte"));

        // OpenDocument 1.3, part 2, 3.3: first, stored, without an extra field.
        Assert.That(Encoding.ASCII.GetString(odt.Bytes, 30, 47), Is.EqualTo("mimetypeapplication/vnd.oasis.opendocument.text"));
        Assert.That(BitConverter.ToUInt16(odt.Bytes, 8), Is.Zero, "stored");
        Assert.That(BitConverter.ToUInt16(odt.Bytes, 28), Is.Zero, "no extra field");
    }

    [Test]
    public void The_manifest_lists_every_part_and_no_other()
    {
        var odt = new OdtReading(Sample.Of("![Un point](../media/point.png)"));
        var listed = odt.Parts["META-INF/manifest.xml"].Elements().Select(entry => entry.Attribute(Odf.Manifest + "full-path")!.Value);

        Assert.That(listed, Is.EquivalentTo(odt.Names.Except(["mimetype", "META-INF/manifest.xml"]).Append("/")));
    }

    [Test]
    public void Headings_lists_tables_and_language_are_real()
    {
        var odt = new OdtReading(Sample.Of("## A\n\n### B\n\n5. cinq\n6. six\n\n- un\n  - deux\n\n- [ ] faire\n\n| Q | R |\n|---|--:|\n| 1 | 2 |\n"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(odt.Body.Elements(Odf.Text + "h").Select(heading => (heading.Value, (int)heading.Attribute(Odf.Text + "outline-level")!)), Is.EqualTo(new[] { ("Une fiche", 1), ("A", 2), ("B", 3) }));
            Assert.That((int)odt.Body.Descendants(Odf.Text + "list-item").First().Attribute(Odf.Text + "start-value")!, Is.EqualTo(5));
            Assert.That(odt.Body.Descendants(Odf.Text + "list").Where(list => list.Ancestors(Odf.Text + "list-item").Any()).Select(list => list.Value), Is.EqualTo(new[] { "deux" }));
            Assert.That(odt.Body.Descendants(Odf.Text + "p").Select(paragraph => paragraph.Value), Does.Contain("☐ faire"));
            Assert.That(odt.Body.Descendants(Odf.Table + "table-header-rows").Single().Value, Is.EqualTo("QR"));
            Assert.That(odt.Parts["styles.xml"].ToString(), Does.Contain("fo:language=\"fr\" fo:country=\"FR\"").And.Contain("text:page-number"));
            Assert.That(odt.UndefinedStyles(), Is.Empty);
        }
    }

    [Test]
    public void Spaces_of_code_breaks_and_links_are_kept()
    {
        var odt = new OdtReading(Sample.Of("```\na  b\n  c\n```\n\nUn  \ndeux [la loi](https://www.legifrance.gouv.fr/)\n"));

        Assert.That(odt.Body.Descendants(Odf.Text + "s").Select(space => (int)space.Attribute(Odf.Text + "c")!), Is.EqualTo(new[] { 2, 2 }));
        Assert.That(odt.Body.Descendants(Odf.Text + "line-break").Count(), Is.EqualTo(2));
        Assert.That(odt.Body.Descendants(Odf.Text + "a").Single().Attribute(Odf.XLink + "href")!.Value, Is.EqualTo("https://www.legifrance.gouv.fr/"));
    }

    [Test]
    public void A_link_to_the_site_is_plain_text_where_there_is_no_site() =>
        Assert.That(SheetReader.Read("<p><a href=\"/paths/parcours/sheets/autre\">l'autre fiche</a></p>", site: null).Single().Runs.Single(), Is.EqualTo(new SheetRun("l'autre fiche")));
}
