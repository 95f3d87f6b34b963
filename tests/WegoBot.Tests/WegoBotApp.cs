using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests;

/// <summary>The real service on a real database in a folder of its own, with a clock that the test moves.</summary>
public sealed class WegoBotApp : ServiceUnderTest
{
    private readonly bool _ownsFolder;
    private Engine? _engine;

    public WegoBotApp(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("wegobot").FullName;
    }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "kept", "wegobot.db");

    public string KeyPath => Path.Combine(Folder, "kept", "wegobot.key");

    /// <summary>Whether PostgreSQL keeps the data: in the whole run, or in the tests that are about it.</summary>
    public bool OnPostgres { get; init; } = Engine.IsPostgres;

    public FakeClock Clock { get; init; } = new();

    public FakeRandom Chance { get; } = new();

    /// <summary>Whether a centre has to have somebody with an account before it is offered, as outside the tests.</summary>
    public bool OffersOnlyCentresWithStaff { get; init; }

    /// <summary>More services, or others in place of the real ones.</summary>
    public Action<IServiceCollection>? With { get; init; }

    /// <summary>Settings beside the database and the key.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The settings by which a verb finds the same database and key.</summary>
    public IEnumerable<string> VerbSettings => Kept.Settings.Select(setting => $"{setting.Key}={setting.Value}");

    public CommitCount Commits { get; } = new();

    public CapturedLog Log { get; } = new();

    public ConversationService Conversations => Services.GetRequiredService<ConversationService>();

    public CentreReferrals Desk => Services.GetRequiredService<CentreReferrals>();

    public StaffPeople People => Services.GetRequiredService<StaffPeople>();

    public CentreAnswers Answers => Services.GetRequiredService<CentreAnswers>();

    /// <summary>A centre answers the referral as it stands now.</summary>
    public async Task<Decision> Decides(string centre, Guid referral, ReferralStatus status, string answer, CancellationToken cancellationToken, Guid account = default) =>
        await Answers.Decide(centre, referral, account, (await Desk.Peek(centre, referral, cancellationToken))?.State ?? default, status, answer, cancellationToken);

    public CentreSummaries Summaries => Services.GetRequiredService<CentreSummaries>();

    public CentreHandOvers HandOvers => Services.GetRequiredService<CentreHandOvers>();

    /// <summary>A centre asks her whether a summary with everything that she shared may go to a kind of institution.</summary>
    public async Task<Decision> Asks(string centre, Guid referral, InstitutionKind kind, string measure, string? institution = null)
    {
        var open = (await Desk.Peek(centre, referral, CancellationToken.None))!;
        var choice = new SummaryChoice(kind, institution, measure, [.. open.Shared!.Facts.Select(fact => fact.Question)], DateOnly.FromDateTime(Clock.GetUtcNow().Date).AddDays(14));
        return await Summaries.Ask(centre, referral, Guid.Empty, open.State, choice, CancellationToken.None);
    }

    /// <summary>A centre asks her whether another may go on.</summary>
    public async Task<Decision> Proposes(string centre, Guid referral, string other, string reason) =>
        await HandOvers.Propose(centre, referral, Guid.Empty, (await Desk.Peek(centre, referral, CancellationToken.None))!.State, other, reason, CancellationToken.None);

    public async Task<Guid> LastSummary(string centre, Guid referral) => (await Summaries.Of(centre, referral, CancellationToken.None))[^1].Id;

    public StaffInbox StaffInbox => Services.GetRequiredService<StaffInbox>();

    public Person Person(string account, ChannelKind channel = ChannelKind.WebChat) => new(this, account, channel);

    public ConversationId IdOf(string account, ChannelKind channel = ChannelKind.WebChat) =>
        Services.GetRequiredService<PseudonymousIds>().Of(channel, account);

    public WegoBotDb NewDb() => Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    public T Worker<T>() where T : IHostedService => Services.GetServices<IHostedService>().OfType<T>().Single();

    /// <summary>What the minutely look for old records does.</summary>
    public Task AppliesRetention() => Worker<RetentionWorker>().ApplyAll(CancellationToken.None);

    /// <summary>A connection to the database beside the service's own.</summary>
    public DbConnection Beside()
    {
        _ = Services;
        return Kept.Connect();
    }

    /// <summary>Every file in which the database keeps something.</summary>
    public IReadOnlyList<string> DatabaseFiles() => Kept.Files();

    /// <summary>Keeps everyone else from writing, as a backup or a slow disk would, until it is disposed.</summary>
    public DbConnection Locked()
    {
        _ = Services;
        return Kept.Lock();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsFolder)
            TestFolder.Remove(Folder);
    }

    private Engine Kept => _engine ??= new Engine(Folder, DatabasePath, OnPostgres);

    protected override bool OffersEveryCentre => !OffersOnlyCentresWithStaff;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in Kept.Settings.Concat(Settings))
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            SharesContent(services);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<RandomNumberGenerator>(Chance);
            services.AddSingleton<IInterceptor>(Commits);
            services.AddSingleton<ILoggerProvider>(Log);
            With?.Invoke(services);
        });
    }
}
