using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Packages;

/// <summary>Over real HTTP, where a body comes in as it is sent. Alone, because it counts what this process allocates.</summary>
[NonParallelizable]
public sealed class LargeUploadTests
{
    private const long Size = 128L << 20;

    [Test]
    public async Task A_large_file_passes_through_without_being_held_in_memory()
    {
        await using var site = await TestSite.StartLiveAsync();
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        await site.AllowSignInAsync(person);
        using var browser = new Browser(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) }, "fr");
        await (await browser.GetAsync("/sign-in")).SubmitAsync(("Form.Mail", TestSite.MailOf(person)), ("Form.Password", TestSite.Password));
        var token = (await browser.GetAsync("/teach/packages")).Document.QuerySelector("form[data-upload] [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StreamContent(new Zeros(Size)), "Form.Zip", "gros.zip" } };

        var before = GC.GetTotalAllocatedBytes();
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/teach/packages") { Content = form });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await site.World.CountAsync($"select count(*) from packages.scorm_package where bytes = {Size}"), Is.EqualTo(1));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(Size / 2));
    }

    /// <summary>A long file that is nowhere.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
