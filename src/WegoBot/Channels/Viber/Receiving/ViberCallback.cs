using System.Text.Json;
using System.Text.Unicode;

namespace WegoBot.Channels.Viber;

/// <summary>One callback of Viber, as far as it is used: of an account only its id and the language of its app.</summary>
/// <param name="Kind">Viber's name of the event.</param>
public sealed record ViberCallback(string Kind)
{
    public const string Message = "message";
    public const string ConversationStarted = "conversation_started";
    public const string Unsubscribed = "unsubscribed";
    public const string Failed = "failed";

    /// <summary>Longer than any id that Viber gives.</summary>
    private const int LongestPerson = 200;

    /// <summary>Viber's id of the event: a second callback with the same token is a repetition.</summary>
    public long Token { get; private init; }

    /// <summary>Her id, different for each bot; empty where the event is about nobody.</summary>
    public string Person { get; private init; } = "";

    /// <summary>The language of her app; null when Viber does not say.</summary>
    public string? Language { get; private init; }

    /// <summary>Her words, also those beside a picture, or the body of a button; empty for none.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether it is words and nothing else. Pictures, files, contacts and locations are never fetched.</summary>
    public bool IsText { get; private init; }

    /// <summary>Null for anything that is not a callback. Events that are not used are not read further.</summary>
    public static ViberCallback? Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        // Half of a surrogate pair in an escape throws the second.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ViberCallback? Read(JsonElement root) => Words(root, "event") switch
    {
        Message => About(root, Message, "sender") is { } said && Part(root, "message") is { } message && Words(message, "type") is { } type
            ? said with { Text = Words(message, "text") ?? "", IsText = type == "text" }
            : null,
        ConversationStarted => About(root, ConversationStarted, "user"),
        Unsubscribed => IsPerson(Words(root, "user_id")) ? new(Unsubscribed) { Person = Words(root, "user_id")! } : null,
        { } other => new(other),
        null => null,
    };

    private static ViberCallback? About(JsonElement root, string kind, string part) =>
        Part(root, part) is { } person && IsPerson(Words(person, "id"))
        // A 64-bit integer: read as a double, two events could become one.
        && root.TryGetProperty("message_token", out var token) && token.ValueKind == JsonValueKind.Number && token.TryGetInt64(out var number)
            ? new(kind) { Token = number, Person = Words(person, "id")!, Language = Words(person, "language") }
            : null;

    private static bool IsPerson(string? id) => id is { Length: > 0 and <= LongestPerson };

    private static JsonElement? Part(JsonElement from, string name) =>
        from.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Words(JsonElement from, string name) =>
        from.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : null;
}
