using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Growth;

/// <summary>The latency of a centre's list of referrals over HTTP: the first page and the last.</summary>
internal static partial class StaffPageLatency
{
    private const int Requests = 100;

    public static async Task Run(string folder, TextWriter output)
    {
        await using var service = await ServiceHost.Started(folder);
        await using var db = service.NewDb();
        var all = await db.Referrals.CountAsync();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = service.Address };
        browser.DefaultRequestHeaders.Add("Cookie", $"desk={await Session(service)}.bg");
        var oldest = await db.Referrals.Where(row => row.Centre == "ruse").OrderBy(row => row.SentAt).Skip(101).Select(row => row.Id).FirstAsync();
        var (first, entries) = await Request(browser, "/staff");
        var (last, _) = await Request(browser, $"/staff?after={oldest:N}");
        await output.WriteLineAsync(
            $"{all}|{entries}|{Percentile.Of(first, 50).TotalMilliseconds:F2}|{Percentile.Of(first, 99).TotalMilliseconds:F2}|{Percentile.Of(last, 50).TotalMilliseconds:F2}");
    }

    /// <summary>A session of a new member of the staff.</summary>
    private static async Task<string> Session(ServiceHost service)
    {
        var account = Guid.NewGuid();
        var key = await service.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, Invitations.Lifetime, CancellationToken.None);
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Create(key, new Enrolment(account, $"Bench {account:N}"), CancellationToken.None);
        return await service.Services.GetRequiredService<StaffSessions>().Start(account, "ruse", CancellationToken.None);
    }

    private static async Task<(List<TimeSpan> Times, int Entries)> Request(HttpClient browser, string path)
    {
        var times = new List<TimeSpan>();
        var page = "";
        for (var i = 0; i < Requests * 2; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            page = await browser.GetStringAsync(new Uri(path, UriKind.Relative));
            // The first half is the warm-up.
            if (i >= Requests)
                times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return (times, Entry().Count(page));
    }

    [GeneratedRegex("href=\"/staff/referrals/")]
    private static partial Regex Entry();
}
