using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>The arguments of a Bot API call, read in one pass over the JSON body without allocations.</summary>
internal readonly ref struct BotRequest
{
    private readonly ReadOnlySpan<byte> _markup;

    /// <exception cref="JsonException">The body is not valid JSON.</exception>
    public BotRequest(ReadOnlySpan<byte> body, Span<char> scratch)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("chat_id"u8))
                Chat = Number(ref reader);
            else if (reader.ValueTextEquals("message_id"u8))
                Message = (int)Number(ref reader);
            else if (reader.ValueTextEquals("text"u8))
                Text = Words(ref reader, scratch);
            else if (reader.ValueTextEquals("reply_markup"u8))
                _markup = Whole(ref reader, body);
            else if (reader.ValueTextEquals("offset"u8))
                Offset = Number(ref reader);
            else if (reader.ValueTextEquals("limit"u8))
                Limit = (int)Number(ref reader);
            else if (reader.ValueTextEquals("timeout"u8))
                Timeout = (int)Number(ref reader);
            else
                Whole(ref reader, body);
        }
    }

    public long Chat { get; }

    public int Message { get; }

    public ReadOnlySpan<char> Text { get; }

    public long Offset { get; }

    /// <summary>0 when it is missing.</summary>
    public int Limit { get; }

    /// <summary>Seconds.</summary>
    public int Timeout { get; }

    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>The id of the button with this label; null when there is none.</summary>
    public string? Button(string label)
    {
        if (_markup.IsEmpty)
            return null;
        var reader = new Utf8JsonReader(_markup);
        var (isMatch, id) = (false, (string?)null);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                (isMatch, id) = (false, null);
            else if (reader.TokenType == JsonTokenType.EndObject && isMatch)
                return id;
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text"u8))
                isMatch = reader.Read() && reader.ValueTextEquals(label);
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("callback_data"u8) && reader.Read() && (isMatch || id is null))
                id = reader.GetString();
        }

        return null;
    }

    /// <summary>The labels of all buttons, row by row.</summary>
    public string[][] Labels()
    {
        if (_markup.IsEmpty)
            return [];
        using var markup = JsonDocument.Parse(_markup.ToArray());
        return markup.RootElement.TryGetProperty("inline_keyboard", out var rows)
            ? [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(button => button.GetProperty("text").GetString()!).ToArray())]
            : [];
    }

    private static long Number(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : long.TryParse(reader.GetString(), out var number) ? number : 0;
    }

    private static ReadOnlySpan<char> Words(scoped ref Utf8JsonReader reader, Span<char> scratch)
    {
        reader.Read();
        return scratch[..reader.CopyString(scratch)];
    }

    private static ReadOnlySpan<byte> Whole(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}
