using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>What ends with a case, whoever ends it: nobody has it any more, nobody is reminded or told of it, and her phone number goes.</summary>
internal static class CaseEnd
{
    public static void Apply(ReferralRow row)
    {
        (row.Owner, row.RemindOn, row.RemindAbout, row.RemindAt, row.NextStepAt) = (null, null, null, null, null);
        row.ForgetNumber();
        row.Revision++;
    }
}
