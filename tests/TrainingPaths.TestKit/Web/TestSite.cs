using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.TestKit.Web;

/// <summary>The whole site over HTTP, on the database of a <see cref="World"/>: real pages, real forms, real sign-in. One for each fixture.</summary>
public sealed class TestSite : IAsyncDisposable
{
    public const string Password = "une phrase assez longue";

    // Hashing costs a tenth of a second on purpose; everybody in a test has the same password.
    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(new Account(Guid.Empty, ""), Password);

    private readonly WebApplicationFactory<Program> factory;
    private Microsoft.AspNetCore.Builder.WebApplication? live;

    private TestSite(World world, Action<IWebHostBuilder>? change)
    {
        World = world;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Default", world.Connection)
                .UseSetting("Folder", world.Folder)
                .UseSetting("Origins:App", "http://localhost")
                .UseSetting("Jobs:RunServer", "false")
                .UseSetting("Limits:GuessesPerMinute", "100000")
                .UseSetting("Logging:LogLevel:Default", "Critical")
                .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(world.Clock));
            change?.Invoke(host);
        });
    }

    /// <summary>Where a real browser finds the site, once it was started with <see cref="StartLiveAsync"/>.</summary>
    public string Address { get; private init; } = "http://localhost";

    /// <summary>Where authors' content is found, likewise.</summary>
    public string ContentAddress { get; private init; } = "http://127.0.0.1:5081";

    /// <summary>Rows, jobs and clock behind the site.</summary>
    public World World { get; }

    /// <summary>The services of the site itself: its endpoints, its keys.</summary>
    public IServiceProvider Services => factory.Services;

    public static async Task<TestSite> StartAsync(Action<IWebHostBuilder>? change = null) => new(await World.CreateAsync(), change);

    /// <summary>The site on a port of its own, with its job server and the real clock: what a browser journey needs.</summary>
    /// <param name="oneHost">Authors' content has no host of its own: it is sandboxed on that of the site.</param>
    public static async Task<TestSite> StartLiveAsync(bool oneHost = false)
    {
        var address = $"http://localhost:{FreePort()}";
        var content = oneHost ? address : $"http://127.0.0.1:{FreePort()}";
        var site = new TestSite(await World.CreateAsync(), null) { Address = address, ContentAddress = content };
        site.live = TrainingPaths.Web.Hosting.Site.Build(
        [
            "--applicationName", typeof(TrainingPaths.Web.Hosting.Site).Assembly.GetName().Name!,
            "--environment", "Development",
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", oneHost ? address : $"{address};{content}",
            "--Origins:App", address,
            "--Origins:Content", oneHost ? "sandbox" : content,
            "--ConnectionStrings:Default", site.World.Connection,
            "--Folder", site.World.Folder,
            "--Limits:GuessesPerMinute", "100000",
            "--Logging:LogLevel:Default", "Critical",
        ]);
        await site.live.StartAsync();
        return site;
    }

    /// <summary>Gives a person the password that everybody has here.</summary>
    public Task AllowSignInAsync(Guid person) => World.InsertAsync("update accounts.account set password_hash = $2 where id = $1", person, Hash);

    /// <summary>A browser that nobody has signed in with, set to a language.</summary>
    public Browser Visit(string language = "fr") => new(
        factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri("http://localhost") }), language);

    /// <summary>A browser in which somebody has signed in through the real form.</summary>
    public async Task<Browser> SignInAsync(Guid person, string language = "fr")
    {
        await AllowSignInAsync(person);
        var browser = Visit(language);
        var answer = await (await browser.GetAsync("/sign-in")).SubmitAsync(("Form.Mail", MailOf(person)), ("Form.Password", Password));
        return answer.Location == "/" ? browser : throw new InvalidOperationException($"Signing in answered {answer.Status}: {answer.Text}");
    }

    /// <summary>The address that <see cref="Scenes"/> gives to everybody.</summary>
    public static string MailOf(Guid person) => $"{person:N}@example.org";

    /// <summary>Publishes a package of the repository.</summary>
    public async Task PublishAsync(string slug = "prevention-et-rps-premieres-bases")
    {
        var package = ContentPackage.Read(Path.Combine(Repository(), "content-packages", slug));
        await World.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, publish => publish.RunAsync(package, null, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        // Hangfire keeps one log for the process, that of the site started last: whoever uses Hangfire next would write to one that is gone.
        Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);
        if (live is not null)
            await live.DisposeAsync();
        await factory.DisposeAsync();
        await World.DisposeAsync();
    }

    // Taken and given back: the site knows its own address before it listens.
    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no package to publish.");
    }
}
