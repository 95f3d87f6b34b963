using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Referrals;

namespace WegoBot.Conversations;

/// <summary>Finds the case of the code that stands in a message, at the pace at which codes may be tried.</summary>
internal sealed class CodeLookup(TurnBatchStore batches, PersonCases cases, CodeGuesses guesses)
{
    /// <summary>The case as it is shown; null without a code and for one that leads to none. It counts nothing.</summary>
    public CaseView? Found(TurnBatch batch, IncomingMessage message) =>
        batches.HashIn(message) is { } hash && batch.ReferralOf(hash) is { Status: not ReferralStatus.Expired } found ? cases.View(batch.Db, found) : null;

    /// <summary>What a turn may know of the case: nothing while codes rest. A wrong code is counted.</summary>
    public TurnContext Try(TurnBatch batch, IncomingMessage message, TurnContext context)
    {
        if (batches.HashIn(message) is null)
            return context;
        if (!guesses.MayTry(message.Conversation))
            return context with { Found = null, CodesRest = true };
        if (context.Found is null)
            guesses.NoteWrong(message.Conversation);
        return context;
    }
}
