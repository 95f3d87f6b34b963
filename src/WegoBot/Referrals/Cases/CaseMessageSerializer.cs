using System.Text.Json;
using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts what a message in a case says, for its row alone.</summary>
public sealed class CaseMessageSerializer(ColumnEncryption encryption, ILogger<CaseMessageSerializer> log)
{
    private const string Column = "CaseMessages.Content";

    public byte[] Write(Guid message, CaseMessageContent content) => encryption.Encrypt(
        JsonSerializer.SerializeToUtf8Bytes(content, CaseMessageJson.Default.CaseMessageContent), Column, message.ToByteArray());

    /// <summary>The message of a row; null when it cannot be read.</summary>
    public CaseMessage? Read(CaseMessageRow row)
    {
        try
        {
            if (encryption.Decrypt(row.Content, Column, row.Id.ToByteArray()) is { } plain
                && JsonSerializer.Deserialize(plain, CaseMessageJson.Default.CaseMessageContent) is { } content)
                return new CaseMessage(row.Number, row.Author, row.Language, row.WrittenOn, row.ReadOn) { Answer = content.Answer, Words = content.Words };
        }
        catch (JsonException)
        {
            // Treated like a message of another row.
        }

        log.CaseMessageUnreadable();
        return null;
    }
}

/// <summary>What a message says: the id of a prepared answer, or words without personal data.</summary>
public sealed record CaseMessageContent
{
    [JsonConstructor]
    internal CaseMessageContent(string? answer, string? words) => (Answer, Words) = (answer, words);

    [JsonPropertyName("a")] public string? Answer { get; }

    [JsonPropertyName("w")] public string? Words { get; }

    public static CaseMessageContent Prepared(string answer) => new(answer, null);

    /// <summary>Words that the scrubber has read, with a placeholder for each piece that it took out.</summary>
    public static CaseMessageContent Of(ScrubbedText words, Func<PersonalDataKind, string> placeholder)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(null, words.With(placeholder));
    }
}

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CaseMessageContent))]
internal sealed partial class CaseMessageJson : JsonSerializerContext;
