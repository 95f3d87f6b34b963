using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace WegoBot.Dialogue;

/// <summary>
/// All that a person can agree to share with a centre. There is no field for a name, an account, a phone or an
/// address, and only the script makes one, from a preview that she saw and a consent that she gave.
/// </summary>
public sealed record ReferralRequest
{
    [JsonConstructor]
    internal ReferralRequest()
    {
    }

    /// <summary>The centre's id.</summary>
    public required string Centre { get; init; }

    /// <summary>The id of the centre's region.</summary>
    public required string Region { get; init; }

    /// <summary>The version of the consent text that she agreed to.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>The language in which she would like to be answered.</summary>
    public required Language Language { get; init; }

    /// <summary>Ids of the measures that she asks about; empty when she would like to talk first.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>The id of the topic that she asks about, as far as she left it in; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

    /// <summary>The id of the centre that handed her case over, as far as she left it in; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? HandedOverBy { get; init; }

    /// <summary>How many messages of the case that is handed over go along; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Messages { get; init; }

    /// <summary>Her answers with yes or no that the measures hang on, as far as she left them in.</summary>
    public required ImmutableArray<GivenAnswer> Facts { get; init; }

    public required ContactPreference Contact { get; init; }

    public required ImmutableArray<SafeTime> SafeTimes { get; init; }

    /// <summary>Null when she did not say.</summary>
    public required Urgency? Urgency { get; init; }

    /// <summary>The exact lines of the preview, in her language. They say all of the above and nothing else.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, in hexadecimal.</summary>
    [JsonIgnore]
    public string Digest => DigestOf(Text);

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
