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

/// <summary>What a message says: the id of a prepared answer, or words.</summary>
public sealed record CaseMessageContent(
    [property: JsonPropertyName("a")] string? Answer = null,
    [property: JsonPropertyName("w")] string? Words = null);

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CaseMessageContent))]
internal sealed partial class CaseMessageJson : JsonSerializerContext;
