using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Tests.Channels.Crowd;
using Xunit.Abstractions;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>Many people at once over a bad connection.</summary>
[LongRunning]
public sealed class ViberCrowdTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_hundred_people_reach_a_sent_referral_though_one_call_in_ten_goes_wrong()
    {
        var clock = new FastTimeProvider();
        using var mishaps = new NetworkFaults(NetworkFaults.Seed);
        using var viber = new FakeViber();
        using var crowded = new CrowdedViber(viber, mishaps);
        await using var app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["Viber:Token"] = FakeViber.Token, ["Viber:BaseUrl"] = "http://viber.test" },
            With = services => services.AddSingleton<TimeProvider>(clock)
                .AddHttpClient(ViberSetup.Client).ConfigurePrimaryHttpMessageHandler(() => crowded),
        };
        using var http = app.CreateClient();
        var people = new People(app, ChannelKind.Viber, number => string.Create(CultureInfo.InvariantCulture, $"person-{number}=="));
        (crowded.People, crowded.Tells) = (people, callback => Posts(http, callback));
        await Task.WhenAll(people.All.Select(crowded.Starts));

        await people.AllArrive();
        await crowded.AllTold();
        await app.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Viber).Settled();

        await people.AssertEachSentHerOwn();
        foreach (var walker in people.All)
        {
            var stored = await people.Stored(walker);
            Assert.Equal((Stage.Sent, walker.Steps), (stored.Stage, stored.Serial));
            Assert.Equal(string.Join(' ', stored.Rows.SelectMany(row => row).Select(button => ViberCallbackReader.Press + button.Id)), crowded.Lowest(walker.Name));
        }

        output.WriteLine($"Viber, seed {NetworkFaults.Seed}: {People.Count} people, {people.All.Sum(walker => walker.Steps)} presses, {viber.Calls.Count} calls that arrived, " +
            $"{People.Count} referrals, none lost, none doubled. Mishaps: {mishaps}");
    }

    /// <summary>Sends a callback as Viber does: again while the service answers that it could not take it.</summary>
    private static async Task<string> Posts(HttpClient http, string callback)
    {
        var body = Encoding.UTF8.GetBytes(callback);
        for (var attempt = 1; ; attempt++)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.Add(ViberSignature.Header, ViberApp.Sign(body));
            using var answer = await http.PostAsync(new Uri(ViberOptions.Path, UriKind.Relative), content);
            if (answer.IsSuccessStatusCode)
                return await answer.Content.ReadAsStringAsync();
            Assert.True(attempt < 3, $"{answer.StatusCode} three times");
        }
    }
}
