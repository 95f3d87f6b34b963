using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts the phone number that she gave, for the row of her referral alone.</summary>
public sealed class NumberSerializer(CaseKeys keys, Catalogue catalogue)
{
    private const string Column = "Referrals.Number";

    public byte[] Write(ReferralRow row, PhoneNumber number)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(number);
        var form = new NumberForm(number.Number, [.. number.Times.Select(time => time.ToString())], catalogue.ConsentVersion);
        return keys.Ensure(row).EncryptJson(form, NumberJson.Default.NumberForm, Column, row.Id);
    }

    /// <summary>Null when she gave none, and when it cannot be read.</summary>
    public PhoneNumber? Read(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Number is not null && keys.Of(row)?.DecryptJson(row.Number, NumberJson.Default.NumberForm, Column, row.Id) is { } form
            ? new PhoneNumber(form.Number, [.. form.Times.Where(Enum.GetNames<SafeTime>().Contains).Select(Enum.Parse<SafeTime>)])
            : null;
    }
}

/// <summary>The stored form, with the version of the text that she agreed to.</summary>
internal sealed record NumberForm(
    [property: JsonPropertyName("n")] string Number,
    [property: JsonPropertyName("t")] string[] Times,
    [property: JsonPropertyName("c")] string ConsentVersion);

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSerializable(typeof(NumberForm))]
internal sealed partial class NumberJson : JsonSerializerContext;
