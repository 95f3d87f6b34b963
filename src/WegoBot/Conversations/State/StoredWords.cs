using System.Text.Json.Serialization;
using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>The stored form of her two words: their salt and their slow hashes.</summary>
internal sealed class StoredWords
{
    [JsonPropertyName("t")] public string? Salt { get; set; }

    [JsonPropertyName("s")] public string? Safe { get; set; }

    [JsonPropertyName("d")] public string? Duress { get; set; }

    /// <summary>Null for no words.</summary>
    public static StoredWords? Of(SecretWords? words) =>
        words is null ? null : new StoredWords { Salt = words.Salt, Safe = words.Safe, Duress = words.Duress is "" ? null : words.Duress };

    public SecretWords ToWords() => new(Salt ?? "", Safe ?? "", Duress ?? "");
}
