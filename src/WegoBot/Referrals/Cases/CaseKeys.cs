using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The key of each case, which its referral, messages, notes and summaries are encrypted under. Its end destroys the key.</summary>
public sealed class CaseKeys(ColumnEncryption encryption)
{
    private const string Column = "Referrals.DataKey";

    /// <summary>The key of a case; null when it was destroyed, or cannot be read.</summary>
    public DataKey? Of(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return encryption.OpenKey(row.DataKey, Column, row.Id.ToByteArray());
    }

    /// <summary>The key of a case, made and noted in its row when it has none.</summary>
    public DataKey Ensure(ReferralRow row)
    {
        if (Of(row) is { } known)
            return known;
        var key = encryption.NewKey(Column, row.Id.ToByteArray());
        row.DataKey = key.Wrapped;
        return key;
    }
}
