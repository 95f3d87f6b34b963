using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts where and when one line may tell her of an answer, for the row of her referral alone.</summary>
public sealed class AlertSerializer(CaseKeys keys)
{
    private const string Column = "Referrals.Alert";

    public byte[] Write(ReferralRow row, AlertContent alert)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(alert);
        var form = new AlertForm(Convert.ToHexString(alert.Conversation.ToBytes()), alert.Channel.ToString(), alert.Address, alert.Language.ToString(), alert.Times.Written);
        return keys.Ensure(row).EncryptJson(form, AlertJson.Default.AlertForm, Column, row.Id);
    }

    /// <summary>Null when she chose nothing, and when it cannot be read.</summary>
    public AlertContent? Read(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Alert is not null && keys.Of(row)?.DecryptJson(row.Alert, AlertJson.Default.AlertForm, Column, row.Id) is { } form
            && Enum.TryParse<ChannelKind>(form.Channel, out var channel)
                ? new AlertContent(ConversationId.FromBytes(Convert.FromHexString(form.Conversation)), channel, form.Address, new Language(form.Language), AlertTimes.Read(form.Times) ?? AlertTimes.None)
                : null;
    }
}

/// <summary>What is kept so that one line can reach her.</summary>
/// <param name="Conversation">The chat's conversation.</param>
/// <param name="Channel">The messenger.</param>
/// <param name="Address">Her address there, in the messenger's own form.</param>
/// <param name="Language">The language of the line.</param>
/// <param name="Times">When it may come.</param>
public sealed record AlertContent(ConversationId Conversation, ChannelKind Channel, string Address, Language Language, AlertTimes Times);

/// <summary>The stored form.</summary>
internal sealed record AlertForm(
    [property: JsonPropertyName("i")] string Conversation,
    [property: JsonPropertyName("c")] string Channel,
    [property: JsonPropertyName("a")] string Address,
    [property: JsonPropertyName("l")] string Language,
    [property: JsonPropertyName("t")] string Times);

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSerializable(typeof(AlertForm))]
internal sealed partial class AlertJson : JsonSerializerContext;
