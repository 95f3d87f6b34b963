using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WegoBot.Bench.Baseline;

/// <summary>A bare loop: polls, answers each press with two calls, and stores nothing.</summary>
internal sealed class StatelessBot(string server, IReadOnlyList<(string Text, Markup Buttons)> screens) : IDisposable
{
    // Unescaped: escaped Cyrillic takes three times the bytes.
    private static readonly BaselineJson Json = new(new JsonSerializerOptions(BaselineJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"{server}/bot1:x/") };

    public async Task Run()
    {
        for (var offset = 0; ;)
        {
            var polled = await Call("getUpdates", new(offset, 100, 50), Json.Poll, Json.Polled);
            foreach (var update in polled.Result)
            {
                offset = update.UpdateId + 1;
                _ = Answer(update);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Answer(Update update)
    {
        if (update.CallbackQuery is not { } press)
        {
            await Send("sendMessage", new NewMessage(update.Message!.Chat.Id, screens[0].Text, "HTML", screens[0].Buttons), Json.NewMessage);
            return;
        }

        var (text, buttons) = screens[int.Parse(press.Data.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)];
        var told = Send("answerCallbackQuery", new(press.Id), Json.Told);
        await Send("editMessageText", new Edit(press.Message.Chat.Id, press.Message.MessageId, text, "HTML", buttons), Json.Edit);
        await told;
    }

    private Task<Done> Send<T>(string method, T arguments, JsonTypeInfo<T> how) => Call(method, arguments, how, Json.Done);

    private async Task<TAnswer> Call<T, TAnswer>(string method, T arguments, JsonTypeInfo<T> how, JsonTypeInfo<TAnswer> read)
    {
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(arguments, how)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await _http.PostAsync(method, body);
        return JsonSerializer.Deserialize(await answer.Content.ReadAsByteArrayAsync(), read)!;
    }
}
