using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WegoBot.Dialogue;

/// <summary>
/// All that can go to an institution: a measure, and what she already agreed to share about it. There is no field for a name, a number
/// of hers or free words, and only <see cref="OnwardText"/> makes one.
/// </summary>
public sealed record OnwardSummary
{
    /// <summary>How many characters an institution's own words may have. She reads them in a chat.</summary>
    public const int MostNoteCharacters = 300;

    [JsonConstructor]
    internal OnwardSummary()
    {
    }

    public required InstitutionKind Kind { get; init; }

    /// <summary>The institution's id in the catalogue; null where only the kind is named.</summary>
    public required string? Institution { get; init; }

    /// <summary>The id of the measure that is asked about.</summary>
    public required string Measure { get; init; }

    /// <summary>What of her referral goes along.</summary>
    public required ImmutableArray<GivenAnswer> Facts { get; init; }

    /// <summary>The number by which the institution names it: eight digits of chance, which lead to no case code.</summary>
    public required string Reference { get; init; }

    /// <summary>The day until which an answer is hoped for.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>The exact lines of the paper, in the language of the institutions. They say all of the above, and which centre asks.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, in hexadecimal.</summary>
    [JsonIgnore]
    public string Digest => ReferralRequest.DigestOf(Text);
}

/// <summary>What staff choose for a summary.</summary>
/// <param name="Kind">What kind of institution is asked.</param>
/// <param name="Institution">The institution's id; null where only the kind is named.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Facts">The ids of the questions whose answers go along.</param>
/// <param name="AnswerBy">The day until which an answer is hoped for.</param>
public sealed record SummaryChoice(InstitutionKind Kind, string? Institution, string Measure, IReadOnlyList<string> Facts, DateOnly AnswerBy);
