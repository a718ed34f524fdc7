using TrainingPaths.Web.Development;

namespace TrainingPaths.Web.Tests.Development;

public sealed class DevOptionsTests
{
    [Test]
    public void Without_words_the_site_and_the_content_have_two_origins()
    {
        var options = DevOptions.Parse([]);

        Assert.That((options.App, options.Content, options.Demo), Is.EqualTo(("http://localhost:5080", "http://127.0.0.1:5081", true)));
    }

    [Test]
    public void Each_option_is_heard()
    {
        var options = DevOptions.Parse(["--port", "6080", "--content-port", "6081", "--data", "/somewhere else", "--no-demo"]);

        Assert.That((options.Port, options.ContentPort, options.Folder, options.Demo), Is.EqualTo((6080, 6081, Path.GetFullPath("/somewhere else"), false)));
    }

    [TestCase("--prot", "6080")]
    [TestCase("--port")]
    [TestCase("--port", "eighty")]
    [TestCase("--port", "70000")]
    [TestCase("--port", "5081")]
    public void A_mistake_is_refused_with_its_reason(params string[] words) =>
        Assert.That(() => DevOptions.Parse(words), Throws.InstanceOf<FormatException>().With.Message.Contains("--"));
}
