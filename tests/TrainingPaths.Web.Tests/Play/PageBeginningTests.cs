using System.Text;
using TrainingPaths.Web.Play;

namespace TrainingPaths.Web.Tests.Play;

/// <summary>Where the first script of a page goes: <c>|</c>.</summary>
public sealed class PageBeginningTests
{
    [TestCase("|")]
    [TestCase("|<script src=a.js></script>")]
    [TestCase("<!doctype html>|<title>x</title>")]
    [TestCase("<!DOCTYPE html>\r\n<html lang=fr>\n<head>\n|<meta charset=utf-8>")]
    [TestCase("<html><!-- <head> --><HEAD data-a='>' data-b=\"'>\">|<script>1</script>")]
    [TestCase("<!--[if lt IE 9]><script>old()</script><![endif]--><html><head>|<title>")]
    [TestCase("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x\"><html xmlns=\"y\">|<body>")]
    [TestCase("<html>|<header>")]
    [TestCase("<!--><head>|<script>")]
    [TestCase("<!-- a --!><head>|<script>")]
    [TestCase("|<!-- without end <head>")]
    [TestCase("<html>|<head")]
    [TestCase("<html>|text<head>")]
    public void What_must_come_first_comes_first(string page) =>
        Assert.That(PageBeginning.Length(page.Replace("|", "", StringComparison.Ordinal)), Is.EqualTo(page.IndexOf('|', StringComparison.Ordinal)));

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("iso-8859-1", false)]
    public void It_is_written_as_the_page_is(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] page = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("<!-- é --><html><head><title>à</title>")];
        var (at, text) = FirstScript.InsertionIn(page, "/s.js");
        byte[] whole = [.. page[..at], .. text, .. page[at..]];
        Assert.That(encoding.GetString(whole).TrimStart('\uFEFF'), Is.EqualTo("<!-- é --><html><head><script src=\"/s.js\"></script><title>à</title>"));
    }
}
