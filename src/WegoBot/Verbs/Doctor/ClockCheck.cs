using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the clock agrees with the database and with the servers of the messengers.</summary>
internal sealed class ClockCheck(IServiceProvider services) : IDoctorCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    public string Name => "clock";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var isBehind = await LastStored(cancellationToken) is { } last && last > now + Tolerance;
        if (isBehind)
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"it says {Text(now)}, but the database has entries of a later time: set it right, for instance with 'timedatectl set-ntp true'.");
        var servers = 0;
        foreach (var (client, address) in Servers())
        {
            if (await TimeOf(client, address, cancellationToken) is not { } time)
                continue;
            servers++;
            if ((time - services.GetRequiredService<TimeProvider>().GetUtcNow()).Duration() > Tolerance)
            {
                isBehind = true;
                yield return new DoctorFinding(Name, DoctorResult.Broken, $"it says {Text(now)}, but {new Uri(address).Host} says {Text(time)}: set it right, for instance with 'timedatectl set-ntp true'.");
            }
        }

        if (!isBehind)
            yield return new DoctorFinding(Name, DoctorResult.Ok, $"it says {Text(now)}, {(servers == 0 ? "and nothing in the database is later" : "as the messengers do")}.");
    }

    private async Task<DateTimeOffset?> LastStored(CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<IDatabaseInitializer>().IsInUse())
            return null;
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync(cancellationToken);
        var times = new[]
        {
            await db.AuditEntries.OrderByDescending(row => row.Number).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken),
            await db.Conversations.MaxAsync(row => (DateTimeOffset?)row.LastTurnAt, cancellationToken),
            await db.Referrals.MaxAsync(row => (DateTimeOffset?)row.ChangedAt, cancellationToken),
        };
        return times.Max();
    }

    private IEnumerable<(string Client, string Address)> Servers()
    {
        if (services.GetService<IConfigureOptions<TelegramOptions>>() is not null)
            yield return (TelegramSetup.Client, services.GetRequiredService<IOptions<TelegramOptions>>().Value.BaseUrl ?? "https://api.telegram.org");
        if (services.GetService<IConfigureOptions<ViberOptions>>() is not null)
            yield return (ViberSetup.Client, services.GetRequiredService<IOptions<ViberOptions>>().Value.BaseUrl);
    }

    /// <summary>The Date header of any answer, asked for without the token; null without one.</summary>
    private async Task<DateTimeOffset?> TimeOf(string client, string address, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LongestAnswer);
            using var asked = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await services.GetRequiredService<IHttpClientFactory>().CreateClient(client).SendAsync(asked, limit.Token);
            return answer.Headers.Date;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The check of the channel says that the server cannot be reached.
            return null;
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
