using System.Text;
using System.Text.Json.Nodes;
using WegoBot.Tests.Channels.Crowd;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The fake of the Bot API behind a bad connection, with many people before it who press as soon as they see something.</summary>
internal sealed class CrowdedBotApi(FakeBotApi api, NetworkFaults mishaps) : DelegatingHandler(api)
{
    /// <summary>Who is there; set before the first update.</summary>
    public People? People { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => mishaps.Call(
        tooOften: () => FakeBotApi.Refusal(429, "Too Many Requests", 1 + mishaps.Below(3)),
        arrives: () => Arrives(request, cancellationToken),
        cancellationToken);

    private async Task<HttpResponseMessage> Arrives(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (method, arguments) = await BotApiCall.Read(request, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        if (method is "sendMessage" or "editMessageText" && answer.IsSuccessStatusCode)
            Shows((long)arguments["chat_id"]!);
        return method == "getUpdates" ? await Meddled(answer) : answer;
    }

    /// <summary>She looks at the lowest message of her chat.</summary>
    private void Shows(long chat)
    {
        var lowest = api.Chat(chat)[^1];
        var walker = People![chat.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (People.Sees(walker.Name, lowest.Buttons) is not { } press)
            return;
        api.Presses(chat, lowest.Id, press);
        if (mishaps.Happens(Mishap.DoubleTap))
            api.Presses(chat, lowest.Id, press);
        if (walker.Pressed is [.., var before, _] && mishaps.Happens(Mishap.LateTap))
            api.Presses(chat, lowest.Id, before);
    }

    /// <summary>The same updates: some twice, some after those that came later, at most as many as a poll gives.</summary>
    private async Task<HttpResponseMessage> Meddled(HttpResponseMessage answer)
    {
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        answer.Dispose();
        var updates = body["result"]!.AsArray().Take(100).Select(update => update!.DeepClone()).ToList();
        for (var at = updates.Count - 1; at >= 0; at--)
        {
            if (mishaps.Happens(Mishap.Repeated))
                updates.Insert(at + mishaps.Below(updates.Count - at + 1), updates[at].DeepClone());
            if (at + 1 < updates.Count && mishaps.Happens(Mishap.Reordered))
                (updates[at], updates[at + 1]) = (updates[at + 1], updates[at]);
        }

        body["result"] = new JsonArray([.. updates]);
        return new HttpResponseMessage { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
    }
}
