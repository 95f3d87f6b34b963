using System.Text.Json.Serialization;
using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>What a person agreed to share, as it is written: the fields of <see cref="ReferralRequest"/>, and no others are read.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReferralPayload
{
    public required string Centre { get; init; }

    public required string ConsentVersion { get; init; }

    public required Language Language { get; init; }

    public required IReadOnlyList<string> Measures { get; init; }

    public required Urgency? Urgency { get; init; }

    /// <summary>Byte for byte what she saw before she agreed.</summary>
    public required string Text { get; init; }

    public static ReferralPayload Of(ReferralRequest request) => new()
    {
        Centre = request.Centre,
        ConsentVersion = request.ConsentVersion,
        Language = request.Language,
        Measures = request.Measures,
        Urgency = request.Urgency,
        Text = request.Text,
    };
}

/// <summary>The payload's JSON, made at build time.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReferralPayload))]
internal sealed partial class ReferralPayloadJson : JsonSerializerContext;
