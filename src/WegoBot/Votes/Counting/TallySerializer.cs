using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Votes;

/// <summary>Serialises and encrypts the counts of a vote, always to the same length: it tells nothing either.</summary>
public sealed class TallySerializer(ColumnEncryption encryption)
{
    private const string Column = "Votes.Tally";

    /// <summary>Longer than the counts of all measures and kinds; should they be longer, a multiple of it.</summary>
    private const int Length = 8 * 1024;

    public byte[] Write(Guid vote, VoteTally tally)
    {
        var json = JsonSerializer.Serialize(tally, TallyJson.Default.VoteTally);
        return encryption.Encrypt(Encoding.UTF8.GetBytes(json.PadRight((json.Length + Length - 1) / Length * Length)), Column, vote.ToByteArray());
    }

    /// <summary>The counts of a vote; null when none are kept.</summary>
    /// <exception cref="InvalidOperationException">They cannot be read. Nothing may be counted then, or what was counted before would be lost.</exception>
    public VoteTally? Read(VoteRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Tally is null ? null
            : encryption.DecryptJson(row.Tally, TallyJson.Default.VoteTally, Column, row.Id) ?? throw new InvalidOperationException("The counts of a vote cannot be read.");
    }
}

[JsonSerializable(typeof(VoteTally))]
internal sealed partial class TallyJson : JsonSerializerContext;
