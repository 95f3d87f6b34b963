using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>The whole service on a free port of this machine, with a database of its own and a neutral page of the test's own.</summary>
public sealed class RealService : ServiceUnderTest
{
    private readonly NeutralPage _neutral = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;

    public RealService()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Home => ClientOptions.BaseAddress.ToString();

    public string Neutral => _neutral.Address;

    public Texts Texts => Services.GetRequiredService<Texts>();

    public Catalogue Catalogue => Services.GetRequiredService<Catalogue>();

    /// <summary>The address of a fresh invitation, at a name: a passkey belongs to a domain.</summary>
    public async Task<string> Invite(string? centre, StaffRole role = StaffRole.Staff) =>
        $"{Domain}staff/enter?key={await Services.GetRequiredService<Invitations>().Create(centre, role, OneTimeTokens.Lifetime, CancellationToken.None)}";

    /// <summary>The same service by its name.</summary>
    public string Domain => Home.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _neutral.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:WegoBot", $"Data Source={Path.Combine(_folder, "wegobot.db")}")
        .UseSetting("Privacy:KeyPath", Path.Combine(_folder, "wegobot.key"))
        .UseSetting("WebChat:LeaveTo", _neutral.Address)
        // Every test connects from this machine, faster than a person.
        .UseSetting("Limits:Factor", "1000");
}
