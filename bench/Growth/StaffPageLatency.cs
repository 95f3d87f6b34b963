using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WegoBot.Staff;

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
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Address };
        var key = await service.Services.GetRequiredService<Invitations>().Create("ruse", CancellationToken.None);
        using var form = new FormUrlEncodedContent([new("key", key)]);
        using var entered = await browser.PostAsync("/staff/enter", form);
        var oldest = await db.Referrals.Where(row => row.Centre == "ruse").OrderBy(row => row.SentAt).Skip(101).Select(row => row.Id).FirstAsync();
        var (first, entries) = await Request(browser, "/staff");
        var (last, _) = await Request(browser, $"/staff?after={oldest:N}");
        await output.WriteLineAsync(
            $"{all}|{entries}|{Percentile.Of(first, 50).TotalMilliseconds:F2}|{Percentile.Of(first, 99).TotalMilliseconds:F2}|{Percentile.Of(last, 50).TotalMilliseconds:F2}");
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
