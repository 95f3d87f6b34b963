namespace WegoBot.Privacy;

/// <summary>The keys of the sentences that explain why a message of staff cannot go as it is.</summary>
public static class StaffMessageTexts
{
    public static string ExplanationKey(StaffMessageProblem problem) => problem switch
    {
        StaffMessageProblem.CaseCode => "staff.message.code",
        StaffMessageProblem.Address => "staff.message.address",
        _ => "staff.message.place",
    };
}
