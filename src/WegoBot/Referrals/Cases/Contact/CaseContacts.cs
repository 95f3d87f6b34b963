using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>How she can be reached for a case, if she chose that: one line in her chat, and a call. It is a part of her turn's commit.</summary>
public sealed class CaseContacts(CaseAlerts alerts, NumberSerializer numbers, TypedPhoneNumbers typed, KeyedHashes hashes)
{
    /// <summary>Her case with what she chose.</summary>
    public CaseView AddTo(CaseView one, ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one with
        {
            Alert = alerts.Read(row) is { } alert ? new ChosenAlert(alert.Channel, alert.Times) : null,
            NumberEnd = numbers.Read(row)?.End,
        };
    }

    /// <summary>The phone number in what she typed; null when there is none.</summary>
    public string? NumberIn(string words) => typed.In(words);

    /// <summary>One line tells her of answers from now on, or none any more.</summary>
    /// <param name="row">Her referral.</param>
    /// <param name="alert">Where and when; null for no line.</param>
    public void ChangeAlert(ReferralRow row, AlertContent? alert)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (alert is null)
            row.ForgetAlert();
        else
            alerts.Choose(row, alert);
    }

    /// <summary>Whoever has the case sees this number from now on, or none any more.</summary>
    /// <param name="row">Her referral.</param>
    /// <param name="number">The number; null for none.</param>
    /// <param name="chat">Where she says so.</param>
    public void ChangeNumber(ReferralRow row, PhoneNumber? number, ConversationId chat)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (number is null)
            row.ForgetNumber();
        else
            (row.Number, row.NumberChat) = (numbers.Write(row, number), hashes.OfChat(chat));
        row.Revision++;
    }

    /// <summary>With how many referrals beside this one a number was given in a chat.</summary>
    public int OtherNumbers(WegoBotDb db, ConversationId chat, Guid? referral)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = hashes.OfChat(chat);
        return db.Referrals.Count(row => row.NumberChat == hash && row.Id != referral);
    }

    /// <summary>She forgot everything in a chat: every number that she gave there goes, with whichever referral.</summary>
    public void ForgetNumbers(WegoBotDb db, ConversationId chat)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = hashes.OfChat(chat);
        foreach (var row in db.Referrals.Where(row => row.NumberChat == hash).OrderBy(row => row.Id).ForUpdate().AsEnumerable().Where(row => row.Number is not null))
            ChangeNumber(row, null, chat);
    }

    /// <summary>She left a chat: no line comes to it for a while.</summary>
    public void Left(WegoBotDb db, ConversationId chat) => alerts.Left(db, chat);

    /// <summary>For how many referrals beside this one a line may come to a chat.</summary>
    public int OtherAlerts(WegoBotDb db, ConversationId chat, Guid? referral) => alerts.OtherThan(db, chat, referral);

    /// <summary>She forgot everything in a chat, or cannot be reached there: no line comes to it any more.</summary>
    public void ForgetChat(WegoBotDb db, ConversationId chat) => alerts.ForgetChat(db, chat);
}
