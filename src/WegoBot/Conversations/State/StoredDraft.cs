using System.Text.Json.Serialization;
using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>The stored form of a referral's draft.</summary>
internal sealed class StoredDraft
{
    [JsonPropertyName("c")] public string? Centre { get; set; }

    [JsonPropertyName("m")] public string[]? Measures { get; set; }

    [JsonPropertyName("o")] public string? Topic { get; set; }

    [JsonPropertyName("p")] public string? Contact { get; set; }

    [JsonPropertyName("t")] public string[]? SafeTimes { get; set; }

    [JsonPropertyName("u")] public string? Urgency { get; set; }

    [JsonPropertyName("x")] public string[]? TakenOut { get; set; }

    [JsonPropertyName("w")] public DateOnly? WaitsUntil { get; set; }

    [JsonPropertyName("s")] public string? Seen { get; set; }

    /// <summary>Null for an empty draft.</summary>
    public static StoredDraft? Of(ReferralDraft draft)
    {
        var nothing = draft is { Centre: null, Topic: null, Contact: default(ContactPreference), Urgency: null, WaitsUntil: null, Seen: null }
            && draft.Measures.IsEmpty && draft.SafeTimes.IsEmpty && draft.TakenOut.IsEmpty;
        return nothing ? null : new StoredDraft
        {
            Centre = draft.Centre,
            Measures = Some(draft.Measures),
            Topic = draft.Topic,
            Contact = draft.Contact.ToString(),
            SafeTimes = Some(draft.SafeTimes.Select(time => time.ToString())),
            Urgency = draft.Urgency?.ToString(),
            TakenOut = Some(draft.TakenOut),
            WaitsUntil = draft.WaitsUntil,
            Seen = draft.Seen,
        };
    }

    public ReferralDraft ToDraft() => new()
    {
        Centre = Centre,
        Measures = [.. Measures ?? []],
        Topic = Topic,
        Contact = Contact is null ? default : Named<ContactPreference>(Contact),
        SafeTimes = [.. (SafeTimes ?? []).Select(Named<SafeTime>)],
        Urgency = Urgency is null ? null : Named<Urgency>(Urgency),
        TakenOut = [.. TakenOut ?? []],
        WaitsUntil = WaitsUntil,
        Seen = Seen,
    };

    /// <summary>Null instead of an empty array, so that nothing is written.</summary>
    internal static string[]? Some(IEnumerable<string> values) => values.ToArray() is { Length: > 0 } some ? some : null;

    internal static T Named<T>(string? name) where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && value.ToString() == name
            ? value
            : throw new FormatException($"No {typeof(T).Name} has the stored name.");
}
