using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts what a message in a case says under the key of the case, for its row alone.</summary>
public sealed class CaseMessageSerializer(ILogger<CaseMessageSerializer> log)
{
    private const string Column = "CaseMessages.Content";

    public static byte[] Write(DataKey key, Guid message, CaseMessageContent content) => key.EncryptJson(content, CaseMessageJson.Default.CaseMessageContent, Column, message);

    /// <summary>The message of a row; null when it cannot be read, or the key is destroyed.</summary>
    public CaseMessage? Read(DataKey? key, CaseMessageRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (key?.DecryptJson(row.Content, CaseMessageJson.Default.CaseMessageContent, Column, row.Id) is { } content)
            return new CaseMessage(row.Number, row.Author, row.Language, row.WrittenOn, row.ReadOn) { Answer = content.Answer, Words = content.Words, IsFromBefore = content.IsFromBefore };
        log.CaseMessageUnreadable();
        return null;
    }
}

/// <summary>What a message says: the id of a prepared answer, or words without personal data.</summary>
public sealed record CaseMessageContent
{
    [JsonConstructor]
    internal CaseMessageContent(string? answer, string? words, bool isFromBefore = false) => (Answer, Words, IsFromBefore) = (answer, words, isFromBefore);

    [JsonPropertyName("a")] public string? Answer { get; }

    [JsonPropertyName("w")] public string? Words { get; }

    /// <summary>It was written in the case from which this one was handed over.</summary>
    [JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool IsFromBefore { get; }

    public static CaseMessageContent Prepared(string answer) => new(answer, null);

    /// <summary>Words that the scrubber has read, with a placeholder for each piece that it took out.</summary>
    public static CaseMessageContent Of(ScrubbedText words, Func<PersonalDataKind, string> placeholder)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(null, words.With(placeholder));
    }

    /// <summary>A message that goes along to another centre, as it stands.</summary>
    internal static CaseMessageContent FromBefore(CaseMessage message) => new(message.Answer, message.Words, isFromBefore: true);
}

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CaseMessageContent))]
internal sealed partial class CaseMessageJson : JsonSerializerContext;
